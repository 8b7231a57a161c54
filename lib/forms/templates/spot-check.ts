import { choice, needed, reference, say, section, shipped, text } from './fields.ts';

/** R-2422, R-2402: discipline looked at without notice. */
export const spotCheck = shipped('spot-check', say('Spot check', 'Inspección sin aviso', '抽查记录'), [
  section(
    'check',
    ['Check', 'Inspección', '抽查'],
    reference('person', 'user', ['Person', 'Persona', '被查人'], true),
    text('time', ['Time', 'Hora', '时间'], { required: true, most: 50 }),
    needed('finding', ['Finding', 'Observación', '发现']),
    choice(
      'result',
      ['Result', 'Resultado', '结果'],
      { good: ['In order', 'Correcto', '合格'], bad: ['Not in order', 'Incorrecto', '不合格'] },
      true,
    ),
    text('measure', ['Measure', 'Medida', '措施']),
  ),
]);
