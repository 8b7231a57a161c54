import { rating, reference, say, section, shipped, text } from './fields.ts';

/** What a customer says, written down by a colleague; the unit reads it. */
export const satisfactionSurvey = shipped(
  'satisfaction-survey',
  say('Satisfaction survey', 'Encuesta de satisfacción', '满意度调查'),
  [
    section(
      'customer',
      ['Customer', 'Cliente', '客户'],
      reference('account', 'account', ['Customer', 'Cliente', '客户'], true),
      text('respondent', ['Who answered', 'Quién respondió', '受访人'], { most: 200 }),
    ),
    section(
      'answers',
      ['Answers', 'Respuestas', '评价'],
      rating('overall', ['Overall', 'En general', '总体满意度'], { required: true }),
      rating('product', ['Product', 'Producto', '产品']),
      rating('delivery', ['Delivery', 'Entrega', '交付']),
      rating('service', ['Service', 'Servicio', '服务']),
      rating(
        'recommend',
        ['Would recommend us, 1 to 10', 'Nos recomendaría, de 1 a 10', '推荐意愿（1–10）'],
        { most: 10 },
      ),
      text('wishes', ['Wishes and complaints', 'Deseos y quejas', '意见与投诉']),
    ),
  ],
  { shared: true },
);
