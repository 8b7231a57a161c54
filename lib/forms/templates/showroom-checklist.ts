import { choice, reference, say, section, shipped, table, text } from './fields.ts';

const yesNo = { yes: ['Yes', 'Sí', '是'], no: ['No', 'No', '否'] } as const;

/** R-2405, R-2401: uniform and badge, displays, cars wiped before nine and unlocked. */
export const showroomChecklist = shipped(
  'showroom-checklist',
  say('Showroom checklist', 'Lista de control de la exposición', '展厅检查表'),
  [
    section(
      'people',
      ['People', 'Personas', '人员'],
      choice('uniform', ['Uniform and badge worn', 'Uniforme e identificación', '着装与胸卡'], yesNo, true),
      choice('duty', ['Reception manned', 'Recepción atendida', '接待值班'], yesNo, true),
      reference('substitute', 'user', ['Substitute on duty', 'Sustituto de guardia', '替代值班人']),
    ),
    section(
      'hall',
      ['Showroom', 'Exposición', '展厅'],
      choice(
        'wiped',
        ['Cars wiped before 09:00', 'Vehículos limpios antes de las 9:00', '9 点前擦车'],
        yesNo,
        true,
      ),
      choice('unlocked', ['Display cars unlocked', 'Vehículos abiertos', '展车未锁'], yesNo, true),
      choice(
        'tables',
        ['Tables and displays in order', 'Mesas y expositores en orden', '桌面与展品整洁'],
        yesNo,
        true,
      ),
      table(
        'cars',
        ['Cars', 'Vehículos', '展车'],
        [
          text('car', ['Car', 'Vehículo', '展车'], { required: true, most: 200 }),
          reference('responsible', 'user', ['Responsible', 'Responsable', '责任人'], true),
          text('finding', ['Finding', 'Observación', '发现的问题'], { most: 500 }),
        ],
      ),
      text('problems', ['Problems', 'Problemas', '问题']),
    ),
  ],
);
