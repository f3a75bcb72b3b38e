import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { DEFAULT_JOURNAL } from '../declarations/verify-options.ts';
import { DOCUMENTS } from '../documents.ts';
import { CliError } from '../errors.ts';
import { EXIT, type ExitCode, worst } from '../exit.ts';
import { type Assessment, assess, expectationsFrom } from '../expectations.ts';
import { interruptible } from '../interrupt.ts';
import { type Io, isFolder, readInput } from '../io.ts';
import { type Journal, openJournal } from '../journal.ts';
import { progressOf } from '../output/progress.ts';
import { sinksFrom } from '../output/sinks.ts';
import { printable } from '../output/terminal.ts';
import { localeFor, WORDS } from '../output/words.ts';
import { type Examination, examine, type Verifier, verifierFrom } from '../verifier.ts';
import type { VerifyOptions } from './verify.ts';

/** Options of `kluscv verify batch`. */
export interface VerifyBatchOptions extends VerifyOptions {
  readonly resume?: boolean;
  readonly journal: string;
  readonly column?: string;
}

/** `kluscv verify batch`: a folder, or a table that names files; one row a person. What was done is kept, so that it can go on after a stop. */
export async function verifyBatch(io: Io, path: string, options: VerifyBatchOptions): Promise<ExitCode> {
  const locale = localeFor(options.lang, io.env);
  const expectations = expectationsFrom(options);
  const verifier = await verifierFrom(io, options);
  const files = await filesOf(io, path, options.column);
  if (files.length === 0) {
    throw new CliError(
      'cli.no-credential',
      `There is no file here that ends in ${DOCUMENTS.join(', ')}.`,
      { at: path, hint: 'Check the folder, or the column of the table.' },
      EXIT.noCredential,
    );
  }
  const reporters = [
    ...(options.reporter ?? (options.json === true ? [] : ['csv'])),
    ...(options.json === true ? ['json'] : []),
  ];
  const sinks = await sinksFrom(io, reporters, { locale, force: options.force ?? false });
  const interrupt = interruptible();
  let journal: Journal | undefined;
  try {
    journal = openJournal(options.journal, identityOf(path, options), { resume: options.resume === true });
    const progress = progressOf(io, files.length, 'files');
    progress.at(journal.done.size);
    for (const [index, file] of files.entries()) {
      // A turn of the event loop, in which a signal is heard.
      await setImmediate();
      if (interrupt.asked()) {
        progress.end();
        tellHowToResume(io, path, options, journal.done.size, files.length);
        for (const sink of sinks) sink.discard();
        journal.close();
        return EXIT.interrupted;
      }
      if (!journal.done.has(file)) {
        const examination = await read(io, file, verifier);
        journal.add(file, assess(file, examination, expectations, { now: verifier.clock(), locale }));
      }
      progress.at(index + 1);
    }
    progress.end();
    const codes = new Map<ExitCode, number>();
    for (const entry of journal.entries()) {
      const assessment = entry as Assessment;
      codes.set(assessment.exit, (codes.get(assessment.exit) ?? 0) + 1);
      for (const sink of sinks) sink.add(assessment);
    }
    for (const sink of sinks) sink.end();
    journal.finish();
    if (options.quiet !== true) io.stderr(`${WORDS[locale].total(codes.get(EXIT.ok) ?? 0, files.length)}\n`);
    return worst([...codes.keys()]);
  } catch (error) {
    for (const sink of sinks) sink.discard();
    journal?.close();
    throw error;
  } finally {
    interrupt.release();
  }
}

/** A file that cannot be read costs only itself. */
async function read(io: Io, name: string, verifier: Verifier): Promise<Examination> {
  try {
    return await examine({ name, bytes: await readInput(io, name) }, verifier);
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { ok: false, message: error.message, found: error.place.found ?? error.code };
  }
}

async function filesOf(io: Io, path: string, column: string | undefined): Promise<readonly string[]> {
  if (isFolder(path)) {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && DOCUMENTS.includes(extname(entry.name).toLowerCase()))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
  }
  const { parse } = await import('csv-parse/sync');
  const text = new TextDecoder('utf-8').decode(await readInput(io, path));
  let rows: readonly (readonly string[])[];
  try {
    rows = parse(text, {
      bom: true,
      delimiter: [',', ';', '\t'],
      relaxColumnCount: true,
      skipEmptyLines: true,
      trim: true,
    });
  } catch (error) {
    throw new CliError('cli.file-unreadable', 'This table cannot be read.', {
      at: path,
      found: (error as Error).message,
    });
  }
  const [head = [], ...rest] = rows;
  const names = column === undefined ? ['file', 'path', 'document', 'bestand', 'pdf'] : [column.toLowerCase()];
  const at = head.findIndex((name) => names.includes(name.toLowerCase()));
  if (at < 0) {
    throw new CliError('cli.usage', 'This table has no column with file names.', {
      at: path,
      found: head.join(', '),
      hint: 'Name it with --column.',
    });
  }
  const files = rest.map((row) => row[at] ?? '').filter((name) => name !== '');
  return [...new Set(files.map((name) => join(dirname(path), name)))];
}

/** Resuming with other options would mix two batches in one report. */
function identityOf(path: string, options: VerifyBatchOptions): string {
  const { trust, statusList, did, issuer, require, allow, maxAge, offline, at, lang, column } = options;
  const asked = {
    path: resolve(path),
    trust,
    statusList,
    did,
    issuer,
    require,
    allow,
    maxAge,
    offline,
    at,
    lang,
    column,
  };
  return `kluscv verify batch ${createHash('sha256').update(JSON.stringify(asked)).digest('hex').slice(0, 32)}`;
}

function tellHowToResume(io: Io, path: string, options: VerifyBatchOptions, done: number, total: number): void {
  const journal = options.journal === DEFAULT_JOURNAL ? '' : ` --journal ${options.journal}`;
  io.stderr(
    `Stopped after ${done} of ${total}. To go on, add --resume to the same command:\n  kluscv verify batch ${printable(path)}${printable(journal)} --resume …\n`,
  );
}
