import { SUPERSTORE_ES } from './sales.ts';
import { superstoreStory } from './superstore.ts';

superstoreStory(SUPERSTORE_ES);
