/** What an error brings along stays out of the log. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { logger } from '#lib/core/logger.ts';

let written: string[];
beforeEach(() => {
  written = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  logger.setLogLevel('INFO');
});
afterEach(() => {
  logger.setLogLevel('SILENT');
  vi.restoreAllMocks();
});

it('a cancelled transaction is logged without the items in it', () => {
  const error = Object.assign(new Error('cancelled'), {
    CancellationReasons: [{ Code: 'ConditionalCheckFailed', Item: { email: { S: 'ana@customer.test' } } }],
  });
  logger.error('request failed', { requestId: 'req_1', error });
  const line = written.join('');
  expect(JSON.parse(line)).toMatchObject({
    requestId: 'req_1',
    error: { name: 'Error', message: 'cancelled' },
  });
  expect(line).not.toContain('customer.test');
});

it('addresses and tokens that a message quotes are left out, in causes too', () => {
  const cause = new Error('Bearer eyJhbGciOiJub25lIn0.e30.x was sent');
  logger.warn('lost', { error: new Error('550 <ana@customer.test> unknown', { cause }) });
  const { error } = JSON.parse(written.join(''));
  expect(error.message).toBe('550 <…@…> unknown');
  expect(error.cause.message).toBe('Bearer … was sent');
});
