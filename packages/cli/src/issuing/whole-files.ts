import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { CliError } from '../errors.ts';
import { reasonOf } from '../terminal/io.ts';
import { takeLock } from './lock.ts';

/** How a file is written. */
export interface WriteOptions {
  /** Overwrite what is there. Default false. */
  readonly force?: boolean;
  /** For its owner alone (mode 0600), as a private key must be. Default false. */
  readonly secret?: boolean;
}

/** A file to be written, with all that is in it. */
export interface WholeFile extends Pick<WriteOptions, 'secret'> {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file in the making, beside its place. Each of these throws `cli.file-not-written`. */
export interface Draft {
  readonly write: (part: string | Uint8Array) => void;
  /** Has everything on the disk when it returns. */
  readonly flush: () => void;
  /** Gives the file its name. */
  readonly keep: () => void;
  /** Leaves nothing behind, and throws nothing. */
  readonly drop: () => void;
}

/**
 * Begins a file as `NAME.part`, for one process alone (`NAME.lock`). What a process left there that was killed is taken away by the next that
 * writes the same file, so nothing of it stays.
 *
 * @throws CliError `cli.file-exists`, or `cli.file-not-written` also while another process writes it
 */
export function openDraft(path: string, { force = false, secret = false }: WriteOptions = {}): Draft {
  const part = `${path}.part`;
  const lock = `${path}.lock`;
  let file: number | undefined;
  // From then on the names may be somebody else's.
  let over = false;
  const attempt = (action: () => void): void => {
    try {
      action();
    } catch (error) {
      if (error instanceof CliError) throw error;
      throw new CliError('cli.file-not-written', 'The file could not be written.', {
        at: path,
        found: reasonOf(error),
      });
    }
  };
  const close = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  const draft: Draft = {
    write: (content) => {
      attempt(() => {
        writeFileSync(file as number, content);
      });
    },
    flush: () => {
      attempt(() => {
        fsyncSync(file as number);
      });
    },
    keep: () => {
      attempt(() => {
        close();
        renameSync(part, path);
        over = true;
        rmSync(lock, { force: true });
      });
    },
    drop: () => {
      if (over) return;
      over = true;
      // What could not be made cannot always be removed; why it could not be written is what counts.
      for (const undo of [close, () => rmSync(part, { force: true }), () => rmSync(lock, { force: true })]) {
        try {
          undo();
        } catch {}
      }
    },
  };
  attempt(() => {
    mkdirSync(dirname(path), { recursive: true });
    takeLock(
      lock,
      new CliError('cli.file-not-written', 'Another kluscv is writing this file.', {
        at: path,
        found: lock,
        hint: 'Wait until it is done.',
      }),
    );
  });
  try {
    if (!force && existsSync(path)) {
      throw new CliError('cli.file-exists', 'There is a file of that name already.', { at: path });
    }
    attempt(() => {
      // Never into what somebody else put there: it could lead elsewhere, or be open to others.
      rmSync(part, { force: true });
      file = openSync(part, 'wx', secret ? 0o600 : 0o644);
    });
  } catch (error) {
    draft.drop();
    throw error;
  }
  return draft;
}

/**
 * Writes several files in place of what is there, all of them or none: each as a draft first, and only when all are on the disk do they
 * take their names.
 *
 * @throws CliError `cli.file-not-written`
 */
export function writeAllWhole(files: readonly WholeFile[]): void {
  writeWholes(files, true);
}

/**
 * Writes a file whole or not at all.
 *
 * @throws CliError `cli.file-exists` or `cli.file-not-written`
 */
export function writeWhole(path: string, content: string | Uint8Array, options: WriteOptions = {}): void {
  writeWholes([{ path, content, secret: options.secret ?? false }], options.force ?? false);
}

function writeWholes(files: readonly WholeFile[], force: boolean): void {
  const drafts: Draft[] = [];
  // What is named twice is written once.
  const wanted = new Map(files.map((file) => [resolve(file.path), file]));
  try {
    for (const { path, content, secret = false } of wanted.values()) {
      const draft = openDraft(path, { force, secret });
      drafts.push(draft);
      draft.write(content);
      draft.flush();
    }
    for (const draft of drafts) draft.keep();
  } catch (error) {
    for (const draft of drafts) draft.drop();
    throw error;
  }
}

/** Adds lines to a file, on the disk when this returns. @throws CliError `cli.file-not-written` */
export function appendWhole(path: string, lines: string): void {
  try {
    appendFileSync(path, lines, { flush: true });
  } catch (error) {
    throw new CliError('cli.file-not-written', 'The file could not be written.', { at: path, found: reasonOf(error) });
  }
}
