import { reference, say, section, shipped, table, text } from './fields.ts';

/** a strategy of its own for every segment of the market. */
export const segmentStrategy = shipped(
  'segment-strategy',
  say('Segment strategy', 'Estrategia por segmento', '细分市场策略'),
  [
    section(
      'segments',
      ['Segments', 'Segmentos', '细分市场'],
      table(
        'segments',
        ['Segments', 'Segmentos', '细分市场'],
        [
          text('segment', ['Segment', 'Segmento', '细分市场'], { required: true, most: 200 }),
          text('criteria', ['Criteria', 'Criterios', '划分标准'], { required: true, most: 1000 }),
          text('strategy', ['Strategy', 'Estrategia', '策略'], { required: true, most: 2000 }),
          reference('owner', 'user', ['Owner', 'Responsable', '负责人'], true),
        ],
        { required: true, leastRows: 1 },
      ),
    ),
  ],
);
