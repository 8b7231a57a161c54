/** After every test file: the invariants hold in all tables that it made. */
import { afterAll, expect } from 'vitest';
import { unsoundTables } from './soundness.ts';

afterAll(async () => {
  const lines = await unsoundTables();
  expect(lines.slice(0, 30), `${lines.length} violations of invariants in this file's tables`).toEqual([]);
});
