import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line of counts, below the titles of all skipped tests so that no skip goes unseen. */
export default class TallyReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0;
    let failed = 0;
    const skipped: string[] = [];
    for (const module of modules) {
      // A file that does not load has no tests to count, but is no success.
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed += 1;
        else if (state === 'failed') failed += 1;
        else skipped.push(`${module.relativeModuleId} > ${test.fullName}`);
      }
    }
    const lines = [...skipped.map((title) => `skipped: ${title}`), ''];
    lines.push(`${passed} passed, ${failed} failed, ${skipped.length} skipped`, '');
    process.stdout.write(lines.join('\n'));
  }
}
