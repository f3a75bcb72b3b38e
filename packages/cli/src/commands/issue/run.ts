import { join } from 'node:path';
import { type AnyCredential, type Issuer, readJson } from '@kluscv/schema';
import type { FormatId, Signer } from '@kluscv/sdk';
import { credentialFor, type Statement, type StatusPurpose } from '@kluscv/sdk/issue';
import { randomBytes } from '../../issuing/entropy.ts';
import { CliError, isKlusError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { exists, type Io, isFolder, readInput } from '../../terminal/io.ts';
import { didOf, signerFor } from '../../issuing/key-file.ts';
import { type Order, type Orders, ordersFrom, ordersIn, roleOf } from '../../issuing/orders.ts';
import { counted } from '../../report/counted.ts';
import { tellError } from '../../terminal/problem.ts';
import { shellWord } from '../../terminal/shell-word.ts';
import { printable } from '../../terminal/terminal.ts';
import { readableName } from '../../issuing/readable-name.ts';
import { ENDINGS, securing, securingTerms, type SecuringTerms } from '../../issuing/securing.ts';
import { daysAfter, openStatusFolder, type StatusFolder } from '../../issuing/status-folder.ts';
import { writeWhole } from '@kluscv/node/files';
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
  readonly format?: FormatId;
  readonly hideable?: string;
  readonly test?: boolean;
  readonly out: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/** `kluscv issue`: signs one credential a record, or one statement. A record that is refused costs only itself. */
export async function issue(io: Io, paths: readonly string[], options: IssueOptions): Promise<ExitCode> {
  const terms = securingTerms(options);
  const signer = await signerFor(io, options.key);
  const orders = ordersFrom(await readingFrom(io, paths), options);
  if (options.supersedes !== undefined && orders.length !== 1) {
    throw new CliError('cli.usage', `--supersedes fits one credential; ${orders.length} would be made.`, {
      hint: 'Issue them one by one.',
    });
  }
  const days = daysOf(options);
  const status =
    options.status === undefined || options.dryRun === true
      ? undefined
      : await openStatusFolder(io, options.status, options.statusUrl);
  try {
    return await issueAll(io, orders, { signer, terms, options, days, ...(status !== undefined && { status }) });
  } finally {
    await status?.close();
  }
}

/** Unless it is told otherwise, in days. An hours statement may not live longer than 100. */
const DAYS: Readonly<Record<Statement['type'], number>> = { WorkRecord: 730, WorkEndorsement: 730, HoursStatement: 90 };

/** How long credentials are valid that hold such statements, in days. @throws CliError `cli.usage` */
export function daysOf({ validDays }: Pick<IssueOptions, 'validDays'>): (type: Statement['type']) => number {
  if (validDays === undefined) return (type) => DAYS[type];
  const days = Number(validDays);
  if (Number.isInteger(days) && days >= 1 && days <= 36_500) return () => days;
  throw new CliError('cli.usage', 'This is no number of days.', {
    found: validDays,
    hint: 'Write --valid-days 730, for instance.',
  });
}

interface Desk {
  readonly signer: Signer;
  readonly terms: SecuringTerms;
  readonly options: IssueOptions;
  readonly days: (type: Statement['type']) => number;
  readonly status?: StatusFolder;
}

/** A credential that was signed, and where it goes. */
interface Issued {
  readonly file: string;
  readonly id: string;
  readonly worker: string;
  /** Which of the records it is of, from 0. */
  readonly record: number;
  readonly format: FormatId;
}

/** Why a record was not signed. */
interface Refused {
  readonly worker: string;
  readonly record: number;
  readonly code: string;
  readonly message: string;
}

async function issueAll(io: Io, orders: readonly Order[], desk: Desk): Promise<ExitCode> {
  const { signer, terms, options, days, status } = desk;
  const { force = false, dryRun = false } = options;
  const validFrom = io.now();
  const secure = await securing(terms, { signer, now: validFrom });
  const issued: { readonly entry: Issued; readonly credential: AnyCredential; readonly text: string }[] = [];
  const refused: Refused[] = [];
  const taken = new Set<string>();
  for (const { worker, record, statement, subject } of orders) {
    const credential = credentialFor(statement, {
      issuer: {
        id: didOf(signer),
        name: options.issuerName,
        role: roleOf(statement, options.role),
      },
      subject,
      validFrom,
      validUntil: daysAfter(validFrom, days(statement.type)),
      ...(options.supersedes !== undefined && {
        supersedes: { id: options.supersedes, reason: 'corrected' as const },
      }),
      random: randomBytes,
      ...(status !== undefined && { status: status.allocate(options.statusPurpose) }),
      ...(options.test === true && { test: true }),
    });
    try {
      const { format, value: text } = await secure(credential);
      if (credential.credentialStatus !== undefined) status?.issued(credential.credentialStatus, credential.id);
      const file = join(options.out, `${freeName(fileName(worker, statement), taken)}${ENDINGS[format]}`);
      issued.push({ entry: { file, id: credential.id, worker, record, format }, credential, text });
    } catch (error) {
      if (!isKlusError(error)) throw error;
      refused.push({ worker, record, code: error.code, message: error.message });
      await tellError(io, error, printable(worker));
    }
  }
  for (const { entry } of issued) {
    const { file } = entry;
    if (!force && (await exists(file))) {
      throw new CliError('cli.file-exists', 'There is a credential of that name already; nothing was written.', {
        at: file,
        hint: 'Choose another --out, or say --force.',
      });
    }
  }
  const listed = issued.map(({ entry, credential }) => (dryRun ? { ...entry, credential } : entry));
  const result = `${JSON.stringify({ issued: listed, refused, dryRun }, null, 2)}\n`;
  const outcome = refused.length > 0 ? EXIT.refused : EXIT.ok;
  if (dryRun) {
    io.stdout(result);
    io.stderr(
      `Dry run: ${counted(issued.length, 'credential')} would be signed${refusedToo(refused)}; nothing was written.\n`,
    );
    return outcome;
  }
  // The book of positions first: a credential whose position is not booked could be withdrawn by another's withdrawal.
  if (issued.length > 0) await status?.save(signer);
  for (const { entry, text } of issued) writeWhole(entry.file, text, { force });
  if (options.json === true) io.stdout(result);
  else for (const { entry } of issued) io.stdout(`${printable(entry.file)}\n`);
  const next = issued.length === 0 ? '' : ` ${nextStep(orders, terms, options)}`;
  io.stderr(
    `${counted(issued.length, 'credential')} signed by ${printable(options.issuerName)}${refusedToo(refused)}.${next}\n`,
  );
  return outcome;
}

function refusedToo({ length }: readonly Refused[]): string {
  return length === 0 ? '' : `, ${length} refused`;
}

function nextStep(orders: readonly Order[], { format }: SecuringTerms, { out }: IssueOptions): string {
  if (orders.some(({ statement }) => statement.type === 'HoursStatement')) {
    return 'An hours statement has no place in a KlusCV: hand it to its addressee by itself.';
  }
  return format === 'data-integrity'
    ? 'A credential with its proof inside has no place in a KlusCV: hand it over as it is.'
    : `Next: kluscv export pdf ${shellWord(out)} --out kluscv.pdf`;
}

async function readingFrom(io: Io, paths: readonly string[]): Promise<Orders> {
  const [first] = paths;
  if (paths.length === 1 && first !== undefined && !isFolder(first) && (first === '-' || first.endsWith('.json'))) {
    const bytes = await readInput(io, first);
    const json = readJson(bytes, { maxBytes: 256 * 1024 * 1024 });
    if (!json.ok) throw new CliError('cli.reading-unusable', json.message, { at: first });
    const orders = ordersIn(json.value);
    if (orders !== undefined) return orders;
  }
  const reading = await readExportFrom(io, paths, {});
  refuseEmpty(reading, paths);
  return reading;
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
