import { SUPERSTORE_ZH } from './sales.ts';
import { superstoreStory } from './superstore.ts';

superstoreStory(SUPERSTORE_ZH);
