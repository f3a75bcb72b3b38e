import { LOCALES } from '../report/words.ts';

/** An option of `kluscv verify`, as both readers of its command line need it. */
export interface VerifyOption {
  /** As commander writes it: `--lang <code>`, `-q, --quiet`. */
  readonly flags: string;
  readonly description: string;
  readonly choices?: readonly string[];
  /** May be repeated; its value is a list. Default false. */
  readonly many?: boolean;
}

/** Every option of `kluscv verify`, in the order of its help. */
export const VERIFY_OPTIONS: readonly VerifyOption[] = [
  {
    flags: '--trust <file>',
    description: 'trust list (JSON) with the issuers that you recognize; may be repeated',
    many: true,
  },
  {
    flags: '--status-list <path>',
    description: 'signed status list, or a folder of them, to use instead of fetching it; may be repeated',
    many: true,
  },
  {
    flags: '--did <path>',
    description: 'DID document (JSON), or a folder of them, to use instead of fetching it; may be repeated',
    many: true,
  },
  { flags: '--issuer <did>', description: 'accept only this issuer; may be repeated', many: true },
  {
    flags: '--require <checks>',
    description: 'checks that must have passed, such as status,holder; otherwise exit 4; may be repeated',
    many: true,
  },
  {
    flags: '--allow <findings>',
    description:
      'let pass: expired, not-yet, unknown-issuer, test, unchecked-status, unknown-renderer, names (several in one file); they are still shown, and never what is wrong (exit 1) or absent (exit 5); may be repeated',
    many: true,
  },
  { flags: '--max-age <days>', description: 'oldest credential to accept, such as 90d; otherwise exit 4' },
  {
    flags: '--audience <name>',
    description: 'the name that you gave the person, who must have signed for it; with --nonce',
  },
  { flags: '--nonce <text>', description: 'the text that you asked the person to repeat; with --audience' },
  {
    flags: '--addressee <name>',
    description: 'who you are (name or DID), for an hours statement, which is made for one addressee alone',
  },
  {
    flags: '--bundle <file>',
    description:
      'trust bundle (`kluscv trust bundle`): documents, lists and issuers as they were on one day; see --offline',
  },
  {
    flags: '--bundle-signer <did>',
    description: 'whose bundle you trust; nobody’s by default; may be repeated',
    many: true,
  },
  { flags: '--offline', description: 'use no network; what is not given counts as unreachable' },
  { flags: '--at <instant>', description: 'check as of this date or instant (default: now)' },
  { flags: '--lang <code>', description: 'language of the answer', choices: LOCALES },
  { flags: '--json', description: 'print the result as JSON' },
  {
    flags: '--reporter <name>',
    description:
      'text, json, ndjson, csv, html or junit; with =FILE into a file, such as html=report.html; may be repeated',
    many: true,
  },
  { flags: '--force', description: 'overwrite the files of the reporters' },
  { flags: '-q, --quiet', description: 'print nothing; the exit code says it' },
];

/** Where a batch keeps what it has done, unless it is told otherwise. */
export const DEFAULT_JOURNAL = 'kluscv-batch.journal';
