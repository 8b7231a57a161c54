/** What letters say unless their issuer says otherwise, and in which order levels sign. */
import * as z from 'zod';
import { definePolicy } from '#lib/organisation/policies.ts';

const Clause = z.string().trim().min(1).max(5_000);
const Clauses = z.strictObject({ en: Clause, es: Clause, 'zh-CN': Clause });

export const LetterPolicy = definePolicy(
  'letters',
  z.strictObject({
    levelByLevel: z
      .boolean()
      .describe('A level hands down only after both sides signed the letter that it was given itself'),
    responsibilities: Clauses,
    rights: Clauses,
    rewards: Clauses.describe('Rewards and penalties'),
  }),
  {
    levelByLevel: true,
    responsibilities: {
      en: 'The receiver reaches the target above in the period, breaks it down to everybody below, signs with each of them, and reports deviations with their cause and a correction.',
      es: 'El destinatario alcanza el objetivo indicado en el período, lo descompone hasta cada persona a su cargo, firma con cada una e informa de las desviaciones con su causa y su corrección.',
      'zh-CN':
        '责任人在期间内完成上述目标，逐级分解至每一位下属并与其签订责任书，对偏差说明原因并提出整改措施。',
    },
    rights: {
      en: 'The receiver assigns people and budget within the approved plan and may report real difficulties upwards, which are answered.',
      es: 'El destinatario asigna personas y presupuesto dentro del plan aprobado y puede informar a sus superiores de dificultades reales, que reciben respuesta.',
      'zh-CN': '责任人在批准的计划范围内调配人员和预算；可向上级反映实际困难，上级须予以答复。',
    },
    rewards: {
      en: 'The degree of completion is the basis of the evaluation of the period; rewards and penalties follow the company’s rules in force.',
      es: 'El grado de cumplimiento es la base de la evaluación del período; los premios y sanciones siguen las normas vigentes de la empresa.',
      'zh-CN': '目标完成程度作为本期考核依据，奖惩按公司现行制度执行。',
    },
  },
  'Clauses of target letters and the order in which levels sign them',
);
