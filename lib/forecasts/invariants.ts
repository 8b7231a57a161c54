/** What holds for forecasts: totals are those of the lines, submissions are numbered and kept, and the state says what was submitted. */
import { canonical } from '#lib/table/audit.ts';
import type { Books, Line } from '#lib/table/dump.ts';
import { AdjustmentEntity, ForecastEntity, ForecastVersionEntity } from './entity.ts';
import { totalsOf } from './rules.ts';
import type { Adjustment, Forecast } from './schema.ts';

const forecastLines = (books: Books, forecast: Forecast): string[] => {
  const { id, lines, totals, submissions, status } = forecast;
  const ahead = totals.map(({ month }) => month);
  const kept = submissions.map(({ number }) => books.find(ForecastVersionEntity, `${id}.${number}`)?.value);
  const last = kept.at(-1);
  return [
    ...(canonical(totalsOf(ahead, lines)) === canonical(totals)
      ? []
      : ['its totals are not those of its lines']),
    ...((status === 'draft') === (submissions.length === 0)
      ? []
      : [`is ${status} with ${submissions.length} submissions`]),
    ...(status !== 'submitted' || canonical(last?.lines ?? null) === canonical(lines)
      ? []
      : ['is submitted and says something else']),
    ...submissions.flatMap(({ number, totals: said }, at) => {
      const version = kept[at];
      if (number !== at + 1 || !version) return [`its submission ${number} is not kept in place ${at + 1}`];
      const isSame =
        canonical(
          totalsOf(
            said.map(({ month }) => month),
            version.lines,
          ),
        ) === canonical(said);
      return isSame ? [] : [`its submission ${number} adds up to something else`];
    }),
  ];
};

const adjustmentLines = ({ history, amountMinor, withdrawn }: Adjustment): string[] => [
  ...(history.at(-1)?.amountMinor === (withdrawn ? 0 : amountMinor)
    ? []
    : ['its history ends with another amount']),
  ...(history.every(({ on }, at) => at === 0 || on > (history[at - 1]?.on ?? ''))
    ? []
    : ['its history is out of order']),
];

/** The invariants of forecasts (R-1801). */
export const forecastViolations = (books: Books): Line[] => [
  ...books
    .of(ForecastEntity)
    .flatMap(({ value }) => forecastLines(books, value).map((line): Line => [value.id, line])),
  ...books
    .of(AdjustmentEntity)
    .flatMap(({ value }) => adjustmentLines(value).map((line): Line => [value.id, line])),
  ...books
    .of(ForecastVersionEntity)
    .filter(({ value }) => !books.find(ForecastEntity, value.forecastId))
    .map(({ value }): Line => [value.forecastId, 'is gone and left a submission']),
];
