import { superstoreStory } from './superstore.ts';

superstoreStory('superstore-es', {
  name: 'supertienda',
  currency: 'USD',
  timeZone: 'America/Mexico_City',
  locale: 'es-MX',
});
