import { amount, choice, needed, reference, say, section, shipped, text } from './fields.ts';

/** R-1335: why a sale was won or lost, and what would be done otherwise. */
export const caseNotes = shipped(
  'case-notes',
  say('Won and lost cases', 'Casos ganados y perdidos', '成败案例'),
  [
    section(
      'case',
      ['Case', 'Caso', '案例'],
      choice(
        'outcome',
        ['Outcome', 'Resultado', '结果'],
        { won: ['Won', 'Ganado', '成功'], lost: ['Lost', 'Perdido', '失败'] },
        true,
      ),
      reference('account', 'account', ['Customer', 'Cliente', '客户']),
      amount('value', ['Value', 'Importe', '金额'], { least: 0 }),
      needed('done', ['What was done', 'Qué se hizo', '做了什么']),
      needed('rules', ['Why it ended so', 'Por qué terminó así', '成败规律']),
      text('notConsidered', ['What was not considered', 'Qué no se tuvo en cuenta', '未考虑到的']),
      needed('improve', ['What to improve', 'Qué mejorar', '改进之处']),
    ),
  ],
);
