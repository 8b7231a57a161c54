import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Stories that import whole companies take minutes; they start first, so that the other worker is never left waiting. */
class StoriesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isStory = ({ moduleId }: TestSpecification) => moduleId.includes('/test/acceptance/');
    return [...sorted.filter(isStory), ...sorted.filter((file) => !isStory(file))];
  }
}

/** Files that compare a page with everything that is defined: what other files define for themselves is not in it. */
const ALONE = ['test/docs/errors.test.ts', 'test/infra/routes.test.ts', 'test/verify/registry.test.ts'];

export default defineConfig({
  test: {
    // A worker loads the modules of the product once, and not anew for each of some 180 files.
    projects: [
      {
        extends: true,
        test: { name: 'together', include: ['test/**/*.test.ts'], exclude: ALONE, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
    setupFiles: ['test/support/after-file.ts'],
    globalSetup: ['test/support/dynamodb.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    sequence: { sequencer: StoriesFirst },
    env: { LOG_LEVEL: 'SILENT' },
  },
});
