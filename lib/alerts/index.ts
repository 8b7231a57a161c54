export { People } from './addressees.ts';
