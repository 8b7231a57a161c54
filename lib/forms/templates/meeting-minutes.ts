import { choice, date, link, needed, reference, say, section, shipped, table, text } from './fields.ts';

/** F-35, R-2213, R-2403, R-2404: what was said and decided; the unit reads it. */
export const meetingMinutes = shipped(
  'meeting-minutes',
  say('Meeting minutes', 'Acta de reunión', '会议纪要'),
  [
    section(
      'meeting',
      ['Meeting', 'Reunión', '会议'],
      text('subject', ['Subject', 'Asunto', '主题'], { required: true, most: 300 }),
      date('heldOn', ['Held on', 'Celebrada el', '日期'], { required: true }),
      choice('rhythm', ['Kind', 'Tipo', '类型'], {
        morning: ['Morning meeting', 'Reunión matutina', '晨会'],
        weekly: ['Weekly meeting', 'Reunión semanal', '周会'],
        monthly: ['Monthly meeting', 'Reunión mensual', '月会'],
        other: ['Other', 'Otra', '其他'],
      }),
      table(
        'present',
        ['Present', 'Asistentes', '参会人'],
        [reference('person', 'user', ['Person', 'Persona', '人员'], true)],
      ),
    ),
    section(
      'content',
      ['Content', 'Contenido', '内容'],
      needed('notes', [
        'Completion, problems, solutions',
        'Cumplimiento, problemas, soluciones',
        '完成情况、问题、解决办法',
      ]),
      table(
        'decisions',
        ['Decisions', 'Decisiones', '决议'],
        [
          text('decision', ['Decision', 'Decisión', '决议'], { required: true, most: 1000 }),
          reference('owner', 'user', ['Responsible', 'Responsable', '责任人']),
          date('due', ['Due', 'Plazo', '期限']),
        ],
      ),
      text('learning', ['What was learnt', 'Lo aprendido', '学习内容']),
      link('paper', ['Document', 'Documento', '文件']),
    ),
  ],
  { shared: true },
);
