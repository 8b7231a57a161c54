/** docs/errors.md: every refusal that the system can give, from its one definition. `npm run openapi` writes it. */
import { join } from 'node:path';
import { allErrors, ERROR_KINDS } from '#lib/core/errors.ts';
import { STATUS } from '#lib/http/problem.ts';
import '#lib/routes.ts';
import '#lib/work.ts';

export const ERRORS_PAGE = join(import.meta.dirname, '../docs/errors.md');

const HEAD = `# Errors

Made by \`npm run openapi\` from the definitions in the code; do not edit.

Every failure answers \`application/problem+json\` (RFC 9457) with \`type\` (\`urn:cadencia:problem:<code>\`), \`title\`, \`status\`, \`detail\` in the
language of \`Accept-Language\` (en, es, zh-CN), \`code\`, \`requestId\`, and \`errors\` when fields are wrong: \`in\`, \`pointer\`, \`code\`, \`detail\`. Codes never
change and are never translated. A 503 or a lost answer may be repeated with the same \`Idempotency-Key\`: a command happens once or not at all.
`;

/** The page as it is written: a table for each status, codes in order. */
export const errorsPage = (): string => {
  const sections = ERROR_KINDS.toSorted((a, b) => STATUS[a] - STATUS[b]).flatMap((kind) => {
    const errors = allErrors().filter((error) => error.kind === kind);
    const rows = errors.map(({ code, text }) => `| \`${code}\` | ${text.en} |`).sort();
    return rows.length > 0
      ? [`## ${STATUS[kind]} ${kind}\n\n| code | what it says |\n|---|---|\n${rows.join('\n')}\n`]
      : [];
  });
  return [HEAD, ...sections].join('\n');
};
