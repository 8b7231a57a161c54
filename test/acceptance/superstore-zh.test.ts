import { superstoreStory } from './superstore.ts';

superstoreStory('superstore-zh', {
  name: 'chaoshi',
  currency: 'CNY',
  timeZone: 'Asia/Shanghai',
  locale: 'zh-CN',
});
