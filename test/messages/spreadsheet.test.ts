import { expect, it } from 'vitest';
import { spreadsheetCsv } from '#lib/messages/spreadsheet.ts';

it.each(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', ' =', ' -'])(
  'a cell that starts with %j cannot run',
  (start) => {
    expect(spreadsheetCsv(['a'], [[`${start}1+1`]], 'en-IE')).toContain(`'${start}1+1`);
  },
);

it('numbers stay numbers', () => {
  expect(spreadsheetCsv(['a'], [[-5]], 'en-IE')).toContain('\r\n-5\r\n');
});
