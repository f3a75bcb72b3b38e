import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';
import {
  besideFor,
  daysAfter,
  didOf,
  ENDINGS,
  type FormatTerms,
  formatTerms,
  issuance,
  type Orders,
  ordersFrom,
  ordersIn,
  type SigningWarning,
  type WorkerOrder,
} from '@kluscv/issuer';
import { random, wait } from '@kluscv/node/machine';
import { writeWhole } from '@kluscv/node/files';
import { type AnyCredential, type Issuer, readJson } from '@kluscv/schema';
import { type FormatId, securedFromText, type Signer } from '@kluscv/sdk';
import type { Statement, StatusPurpose } from '@kluscv/sdk/issue';
import { confirmed } from '../../terminal/ask.ts';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { signerFor } from '../../terminal/keys.ts';
import { assertUsableStore, fileLedger, publishNew } from '@kluscv/node/store';
import { readableName } from './readable-name.ts';
import { credentialIn } from '../export/credentials.ts';
import { counted, printable } from '../../terminal/terminal.ts';
import { exists, type Io, isFolder, readInput } from '../../terminal/io.ts';
import { tellError } from '../../terminal/problem.ts';
import { shellWord } from '../../terminal/shell-word.ts';
import { readExportFrom, refuseEmpty } from '../import/run.ts';

/** Options of `kluscv issue`. */
export interface IssueOptions {
  readonly key: string;
  readonly issuerName: string;
  readonly role?: Issuer['role'];
  readonly name?: string;
  readonly subject?: string;
  readonly validDays?: string;
  readonly supersedes?: string;
  readonly status?: string;
  readonly statusUrl?: string;
  readonly statusPurpose?: StatusPurpose;
  readonly publishTo?: string;
  readonly format?: FormatId;
  readonly hideable?: string;
  readonly test?: boolean;
  readonly yes?: boolean;
  readonly out: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/**
 * `kluscv issue`: signs one credential a record, or one statement. A record that is refused costs only itself. Done again, it leaves what it made before as it
 * is, and makes what is missing.
 */
export async function issue(io: Io, paths: readonly string[], options: IssueOptions): Promise<ExitCode> {
  const terms = formatTerms(options);
  const signer = await signerFor(io, options.key);
  const reading = await readingFrom(io, paths);
  const { name, subject, supersedes } = options;
  if ((name !== undefined || subject !== undefined) && reading.workers.length !== 1) {
    throw new CliError('issuing.several-workers', { workers: reading.workers.length });
  }
  const orders = ordersFrom(reading, {
    ...(name !== undefined && { name }),
    ...(subject !== undefined && { subject }),
    uuid: () => crypto.randomUUID(),
  });
  if (supersedes !== undefined && orders.length !== 1) {
    throw new CliError('issuing.supersedes-one', { credentials: orders.length });
  }
  const days = daysOf(options);
  const named = namedOrders(orders, terms, options);
  const before = await issuedBefore(io, named, signer, options);
  return issueAll(io, named, { signer, terms, options, days, before });
}

/** Unless it is told otherwise, in days. An hours statement may not live longer than 100. */
const DAYS: Readonly<Record<Statement['type'], number>> = { WorkRecord: 730, WorkEndorsement: 730, HoursStatement: 90 };

/** How long credentials are valid that hold such statements, in days. @throws CliError `issuing.valid-days` */
export function daysOf({ validDays }: Pick<IssueOptions, 'validDays'>): (type: Statement['type']) => number {
  if (validDays === undefined) return (type) => DAYS[type];
  const days = Number(validDays);
  if (Number.isInteger(days) && days >= 1 && days <= 36_500) return () => days;
  throw new CliError('issuing.valid-days', { found: validDays });
}

/** An order, and the file that its credential goes to. */
type NamedOrder = WorkerOrder & { readonly file: string };

interface Desk {
  readonly signer: Signer;
  readonly terms: FormatTerms;
  readonly options: IssueOptions;
  readonly days: (type: Statement['type']) => number;
  /** Files that hold the credential of their order already. */
  readonly before: ReadonlySet<string>;
}

/** A credential that was signed, and where it goes. */
interface Issued {
  readonly file: string;
  readonly id: string;
  readonly worker: string;
  /** Which of the records it is of, from 0. */
  readonly record: number;
  readonly format: FormatId;
  /** What would be signed, in a dry run. */
  readonly credential?: AnyCredential;
  /** What would be asked first, in a dry run. */
  readonly warnings?: readonly SigningWarning[];
}

/** Why a record was not signed. */
interface Refused {
  readonly worker: string;
  readonly record: number;
  readonly code: string;
  readonly message: string;
  /** Whoever has the key may sign it later. */
  readonly retryable?: true;
  /** What is to be asked first: `--yes` signs it. */
  readonly warnings?: readonly SigningWarning[];
}

async function issueAll(io: Io, named: readonly NamedOrder[], desk: Desk): Promise<ExitCode> {
  const { signer, terms, options, days, before } = desk;
  const { force = false, dryRun = false, supersedes, status, statusUrl, statusPurpose, test } = options;
  if (status !== undefined && dryRun) assertUsableStore(status, { url: statusUrl, signer });
  const ledger = status === undefined || dryRun ? undefined : fileLedger(status, { url: statusUrl, now: io.now });
  const orders = named.filter(({ file }) => !before.has(file));
  const issued: Issued[] = [];
  const refused: Refused[] = [];
  const asked = new Map<string, readonly SigningWarning[]>();
  const confirm = async (warnings: readonly SigningWarning[], { file, worker }: NamedOrder): Promise<boolean> => {
    asked.set(file, warnings);
    const script = dryRun || io.interactive?.() !== true;
    // A season without work is told of in a script; what the worker may be hurt by is decided by a person, or by --yes.
    if (script && !dryRun && warnings.some(({ code }) => code !== 'warning.as-of')) return false;
    io.stderr(`${printable(worker)} (${printable(file)}):\n`);
    for (const { message, pointer } of warnings) io.stderr(`  ${printable(`${message} (${pointer})`)}\n`);
    return script || confirmed(io, (ask) => ask.sign);
  };
  const outcomes = issuance(
    orders.map((order) => ({
      ...order,
      ...(supersedes !== undefined && { supersedes: { id: supersedes, reason: 'corrected' as const } }),
    })),
    {
      issuer: { signer, name: options.issuerName, ...(options.role !== undefined && { role: options.role }) },
      clock: io.now,
      random,
      wait,
      validUntil: (type, validFrom) => daysAfter(validFrom, days(type)),
      format: terms,
      ahead: orders.length,
      ...(options.yes !== true && { confirm }),
      ...(ledger !== undefined && {
        ledger,
        publish: publishNew(ledger, {
          signer,
          clock: io.now,
          to: options.publishTo,
          beside: besideFor(terms.format),
        }),
      }),
      ...(statusPurpose !== undefined && { purpose: statusPurpose }),
      ...(test === true && { test }),
    },
  );
  try {
    for await (const outcome of outcomes) {
      const { worker, record, file } = outcome.order;
      if (outcome.kind === 'issued') {
        const { id, format, value, credential } = outcome;
        if (!dryRun) writeWhole(file, value, { force });
        const warnings = dryRun ? asked.get(file) : undefined;
        issued.push({ file, id, worker, record, format, ...(dryRun && { credential }), ...(warnings && { warnings }) });
        if (!dryRun && options.json !== true) io.stdout(`${printable(file)}\n`);
        continue;
      }
      const { code, message } = outcome.error;
      refused.push({
        worker,
        record,
        code,
        message,
        ...(outcome.kind === 'retryable' && { retryable: true }),
        ...(outcome.kind === 'held' && { warnings: outcome.warnings }),
      });
      await tellError(io, outcome.error, printable(worker));
    }
  } finally {
    ledger?.close();
  }
  const result = {
    issued,
    refused,
    ...(before.size > 0 && { before: [...before] }),
    dryRun,
  };
  if (dryRun || options.json === true) io.stdout(`${JSON.stringify(result, null, 2)}\n`);
  const kept =
    before.size === 0 ? '' : `, ${before.size} issued before and left as they are (--force issues them again)`;
  const too = refused.length === 0 ? '' : `, ${refused.length} refused`;
  if (dryRun) {
    io.stderr(`Dry run: ${counted(issued.length, 'credential')} would be signed${too}${kept}; nothing was written.\n`);
    return refused.length > 0 ? EXIT.refused : EXIT.ok;
  }
  const next = issued.length === 0 ? '' : ` ${nextStep(orders, terms, options)}`;
  io.stderr(
    `${counted(issued.length, 'credential')} signed by ${printable(options.issuerName)}${too}${kept}.${next}\n`,
  );
  if (issued.length > 0 && terms.format === 'dc+sd-jwt' && signer.algorithm === 'Ed25519') {
    io.stderr(
      'European wallets take a dc+sd-jwt signed with ES256 only. For them, make another key: kluscv keys create --alg ES256\n',
    );
  }
  if (refused.some(({ retryable }) => retryable === true)) {
    io.stderr('Whoever has the key did not sign all of them just now: run the same command again.\n');
  }
  return refused.length > 0 ? EXIT.refused : EXIT.ok;
}

function nextStep(orders: readonly WorkerOrder[], { format }: FormatTerms, { out }: IssueOptions): string {
  if (orders.some(({ statement }) => statement.type === 'HoursStatement')) {
    return 'An hours statement has no place in a KlusCV: hand it to its addressee by itself.';
  }
  return format === 'data-integrity'
    ? 'A credential with its proof inside has no place in a KlusCV: hand it over as it is.'
    : `Next: kluscv export pdf ${shellWord(out)} --out kluscv.pdf`;
}

/**
 * The files that hold the credential of their order already, so that a command that was stopped can be given again.
 *
 * @throws CliError `issuing.another-credential` for a file that holds anything else
 */
async function issuedBefore(
  io: Io,
  named: readonly NamedOrder[],
  signer: Signer,
  { force = false, test = false, supersedes, status }: IssueOptions,
): Promise<ReadonlySet<string>> {
  const before = new Set<string>();
  if (force) return before;
  for (const { file, statement, subject } of named) {
    if (!(await exists(file))) continue;
    if (
      await holds(io, file, (credential) => {
        const {
          name,
          id: _id,
          type: _type,
          ...stated
        } = credential.credentialSubject as unknown as Readonly<Record<string, unknown>>;
        return (
          credential.issuer.id === didOf(signer) &&
          name === subject.name &&
          credential.type.includes('TestCredential' as never) === test &&
          credential.supersedes?.id === supersedes &&
          (status === undefined || credential.credentialStatus !== undefined) &&
          Date.parse(credential.validUntil ?? '9999-01-01') > Date.parse(io.now()) &&
          Object.values(stated).some((one) => isDeepStrictEqual(one, JSON.parse(JSON.stringify(statement))))
        );
      })
    ) {
      before.add(file);
      continue;
    }
    throw new CliError('issuing.another-credential', { at: file });
  }
  return before;
}

async function holds(io: Io, file: string, wanted: (credential: AnyCredential) => boolean): Promise<boolean> {
  try {
    const text = new TextDecoder().decode(await readInput(io, file));
    return wanted(await credentialIn(securedFromText(text), file));
  } catch {
    // Whatever it is, it is not the credential of this order.
    return false;
  }
}

async function readingFrom(io: Io, paths: readonly string[]): Promise<Orders> {
  const [first] = paths;
  if (paths.length === 1 && first !== undefined && !isFolder(first) && (first === '-' || first.endsWith('.json'))) {
    const bytes = await readInput(io, first);
    const json = readJson(bytes, { maxBytes: 256 * 1024 * 1024 });
    if (!json.ok) throw new CliError('json.unreadable', { at: first, found: json.message });
    const orders = ordersIn(json.value);
    if (orders !== undefined) return orders;
  }
  const reading = await readExportFrom(io, paths, {});
  refuseEmpty(reading, paths);
  return reading;
}

function namedOrders(
  orders: readonly WorkerOrder[],
  { format }: FormatTerms,
  { out }: IssueOptions,
): readonly NamedOrder[] {
  const taken = new Set<string>();
  return orders.map((order) => {
    const name = freeName(fileName(order.worker, order.statement), taken);
    return { ...order, key: name, file: join(out, `${name}${ENDINGS[format]}`) };
  });
}

function fileName(worker: string, statement: Statement): string {
  return (
    [worker, ...aboutOf(statement)]
      .map((part) => (typeof part === 'string' ? readableName(part) : ''))
      .filter((part) => part !== '')
      .join('-') || 'credential'
  );
}

/** What tells a statement from others. It was not held against the standard yet: anything may be missing. */
function aboutOf(statement: Statement): readonly unknown[] {
  if (statement.type === 'HoursStatement') return ['hours', statement.period];
  const label: Readonly<Record<string, string>> = statement.workType?.label ?? {};
  const work = label['en'] ?? Object.values(label)[0] ?? '';
  return statement.type === 'WorkEndorsement' ? ['endorsement', work] : [statement.platform?.name ?? '', work];
}

function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}-${count}`;
  taken.add(free);
  return free;
}
