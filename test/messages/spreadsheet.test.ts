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
  expect(spreadsheetCsv(['a'], [['-25.00'], ['-7']], 'en-IE')).toContain('\r\n-25.00\r\n-7\r\n');
  expect(spreadsheetCsv(['a'], [['-25,00']], 'es')).toContain('\r\n-25,00\r\n');
  expect(spreadsheetCsv(['a'], [['-25+1'], ['-25.00-A1']], 'es')).toContain("\r\n'-25+1\r\n'-25.00-A1");
});
