/** What a dump says about commands: the stored answers, and the records that each request changed. */

export interface StoredAnswer {
  readonly key: string;
  readonly requestId: string;
  readonly body: string;
}

/** Answers by themselves, and the subjects of the trail's entries by request; what the seed wrote is left out. */
export const logsOf = (rows: readonly Readonly<Record<string, unknown>>[]) => {
  const answers: StoredAnswer[] = [];
  const changes = new Map<string, string[]>();
  for (const { entity, data } of rows) {
    // biome-ignore lint/suspicious/noExplicitAny: the two kinds of item are looked at by their own fields
    const value = data as any;
    if (entity === 'idempotency') answers.push(value);
    if (entity === 'audit-entry' && value.by !== 'system:seed') {
      changes.set(value.requestId, [...(changes.get(value.requestId) ?? []), value.subject]);
    }
  }
  return { answers, changes };
};
