import type { Dropped } from './dropped.ts';
import type { Issue } from './issues.ts';

/** Where reading, adapters and `summarize` write down what they could not use. Append-only. */
export interface Ledger {
  readonly dropped: readonly Dropped[];
  readonly issues: readonly Issue[];
  /** One row, piece of work or record less. */
  drop(entry: Dropped): void;
  /** Something to know. The same thing about the same file is kept once. */
  note(issue: Issue): void;
}

/** An empty ledger. */
export function createLedger(): Ledger {
  const dropped: Dropped[] = [];
  const issues: Issue[] = [];
  const known = new Set<string>();
  return {
    dropped,
    issues,
    drop: (entry) => {
      dropped.push(entry);
    },
    note: (issue) => {
      const key = JSON.stringify([issue.code, issue.file, issue.row, issue.pointer, issue.column]);
      if (known.has(key)) return;
      known.add(key);
      issues.push(issue);
    },
  };
}

/** Writes down in one ledger what stands in another. */
export function copyLedger({ dropped, issues }: Ledger, into: Ledger): void {
  for (const entry of dropped) into.drop(entry);
  for (const issue of issues) into.note(issue);
}
