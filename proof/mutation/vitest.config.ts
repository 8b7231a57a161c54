/** The tests of the rules alone: pure functions, so no database is started for each mutant. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: [
      'test/core/{dates,decimal,money}.test.ts',
      'test/jobs/due.test.ts',
      'test/orders/rules.test.ts',
      'test/organisation/{access,rules}.test.ts',
      'test/receivables/{ageing,allocate,allocation,balance,span}.test.ts',
    ],
    setupFiles: ['proof/mutation/same-draws.ts'],
    testTimeout: 60_000,
    env: { LOG_LEVEL: 'SILENT' },
  },
});
