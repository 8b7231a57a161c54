import { figure, needed, say, section, shipped, text } from './fields.ts';

/** how a department carried out its target and its work. */
export const departmentExecution = shipped(
  'department-execution',
  say('Target and work execution', 'Ejecución de objetivos y trabajo', '目标与工作执行情况'),
  [
    section(
      'targets',
      ['Target execution', 'Ejecución de objetivos', '目标执行'],
      figure('sales', ['Sales against plan', 'Ventas frente al plan', '销售计划完成'], {
        from: 'plan',
        measure: 'booked',
      }),
      figure('collections', ['Collections against plan', 'Cobros frente al plan', '回款计划完成'], {
        from: 'plan',
        measure: 'collected',
      }),
      needed('targets', ['How the target was reached', 'Cumplimiento del objetivo', '目标完成说明']),
      text('causes', ['Causes of differences', 'Causas de las desviaciones', '偏差原因']),
    ),
    section(
      'work',
      ['Work execution', 'Ejecución del trabajo', '工作执行'],
      needed('work', ['Work done', 'Trabajo realizado', '工作完成情况']),
      needed('measures', ['Counter-measures', 'Medidas correctoras', '改进措施']),
    ),
  ],
);
