import { needed, rating, reference, say, section, shipped, text } from './fields.ts';

/** plan, organise, coach, control against an agreed standard. */
export const coachingRecord = shipped(
  'coaching-record',
  say('Coaching and control record', 'Registro de acompañamiento y control', '辅导与控制记录'),
  [
    section(
      'agreement',
      ['Agreement', 'Acuerdo', '约定'],
      reference('person', 'user', ['Person', 'Persona', '被辅导人'], true),
      needed('priorities', ['Priorities and resources', 'Prioridades y recursos', '优先顺序与资源']),
      needed('standard', ['Agreed standard', 'Estándar acordado', '确定的业绩标准']),
    ),
    section(
      'control',
      ['Coaching and control', 'Acompañamiento y control', '辅导与控制'],
      needed('coaching', ['Coaching given', 'Acompañamiento', '辅导内容']),
      rating('performance', [
        'Performance against the standard',
        'Desempeño frente al estándar',
        '对照标准的表现',
      ]),
      text('followUp', ['Follow-up', 'Seguimiento', '后续跟进']),
    ),
  ],
);
