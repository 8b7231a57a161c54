import { figure, metric, needed, say, section, shipped, text } from './fields.ts';

/** F-06, R-1334–R-1336, R-2204: what was done, results, problems, lessons, help that is needed. */
export const workSummary = shipped('work-summary', say('Work summary', 'Resumen de trabajo', '工作总结'), [
  section(
    'results',
    ['Results', 'Resultados', '结果'],
    figure('booked', ['Orders', 'Pedidos', '订货额'], metric('booked')),
    figure(
      'collected',
      ['Collections by account', 'Cobros por cliente', '各客户回款额'],
      metric('collected', { by: 'account' }),
    ),
    needed('done', ['What was done', 'Qué se hizo', '完成的工作']),
    needed('results', ['Results', 'Resultados', '成果']),
  ),
  section(
    'lessons',
    ['Lessons', 'Lecciones', '经验教训'],
    needed('problems', ['Problems and errors', 'Problemas y errores', '问题与失误']),
    needed('lessons', ['Lessons: what is not repeated', 'Lecciones: qué no se repetirá', '教训：不再重犯']),
    text('repeated', ['Errors that came back', 'Errores repetidos', '重复出现的错误']),
  ),
  section(
    'help',
    ['Help', 'Ayuda', '所需帮助'],
    text('help', ['Help that is needed', 'Ayuda necesaria', '需要的帮助']),
    text('projects', ['Notes on projects', 'Notas sobre proyectos', '项目信息']),
  ),
]);
