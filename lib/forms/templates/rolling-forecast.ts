import { figure, needed, say, section, shipped, text } from './fields.ts';

/** F-07: words beside the rolling forecast, whose figures are those of the forecast itself. */
export const rollingForecast = shipped(
  'rolling-forecast',
  say('Three-month rolling forecast', 'Previsión móvil a tres meses', '三个月滚动预测'),
  [
    section(
      'forecast',
      ['Forecast', 'Previsión', '预测'],
      figure('forecast', ['Submitted forecast', 'Previsión presentada', '已提交的预测'], {
        from: 'forecast',
      }),
      needed('assumptions', ['What it rests on', 'En qué se basa', '预测依据']),
      text('risks', ['Risks and chances', 'Riesgos y oportunidades', '风险与机会']),
    ),
  ],
);
