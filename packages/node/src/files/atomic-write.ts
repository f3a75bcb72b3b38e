import { expectCall } from '@kluscv/schema/reading';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { KlusError } from '@kluscv/schema';
import { nodeError, reasonOf } from '../node-error.ts';

/** How a file is written. */
export interface WriteOptions {
  /** Overwrite what is there. Default false. */
  readonly force?: boolean;
  /** For its owner alone (mode 0600), as a private key must be. Default false. */
  readonly secret?: boolean;
}

const WRITING = { force: 'flag?', secret: 'flag?' } as const;

/** A file to be written, with all that is in it. */
export interface WholeFile extends Pick<WriteOptions, 'secret'> {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A file in the making, beside its place. Each of these throws `node.file-not-written`. */
export interface Draft {
  readonly write: (part: string | Uint8Array) => void;
  /** Has everything on the disk when it returns. */
  readonly flush: () => void;
  /** Gives the file its name. */
  readonly keep: () => void;
  /** Leaves nothing behind, and throws nothing. */
  readonly drop: () => void;
}

/** A draft that is older belongs to a process that is no more, in milliseconds. One that still lives loses its file, and says so. */
const ABANDONED = 24 * 60 * 60 * 1000;

/** What the system says when a disk is full, in a sentence. */
const SENTENCES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The quota of this disk is used up.',
  EROFS: 'The disk is read-only.',
  EACCES: 'You may not write here.',
  EPERM: 'You may not write here.',
};

/** What is thrown when the system refuses to write. */
export function notWritten(at: string, error: unknown): Error {
  expectCall('notWritten', { at: [at, 'text'], error: [error, 'object'] });
  if (error instanceof KlusError) return error;
  const found = reasonOf(error);
  const hint = found === 'ENOSPC' || found === 'EDQUOT' ? 'Make room, and run the same command again.' : undefined;
  return nodeError('node.file-not-written', SENTENCES[found] ?? 'The file could not be written.', {
    at,
    found,
    ...(hint !== undefined && { hint }),
  });
}

/**
 * Begins a file as `NAME.<random>.part`, a name that no other process has. What a killed process left is taken away a day later, by the next
 * that writes the same file.
 *
 * @throws KlusError `node.file-exists` or `node.file-not-written`
 */
export function openDraft(path: string, options: WriteOptions = {}): Draft {
  expectCall('openDraft', { path: [path, 'text'], options: [options, WRITING] });
  const { force = false, secret = false } = options;
  const part = `${path}.${randomBytes(6).toString('hex')}.part`;
  let file: number | undefined;
  let over = false;
  const attempt = (action: () => void): void => {
    try {
      action();
    } catch (error) {
      throw notWritten(path, error);
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
      });
    },
    drop: () => {
      if (over) return;
      over = true;
      // What could not be made cannot always be removed; why it could not be written is what counts.
      for (const undo of [close, () => rmSync(part, { force: true })]) {
        try {
          undo();
        } catch {}
      }
    },
  };
  attempt(() => {
    mkdirSync(dirname(path), { recursive: true });
  });
  if (!force && existsSync(path)) {
    throw nodeError('node.file-exists', 'There is a file of that name already.', { at: path });
  }
  attempt(() => {
    sweep(path);
    file = openSync(part, 'wx', secret ? 0o600 : 0o644);
  });
  return draft;
}

/**
 * Writes several files in place of what is there, all of them or none: each as a draft first, and only when all are on the disk do they
 * take their names.
 *
 * @throws KlusError `node.file-not-written`
 */
export function writeAllWhole(files: readonly WholeFile[]): void {
  expectCall('writeAllWhole', { files: [files, [{ path: 'text', content: 'text or bytes', secret: 'flag?' }]] });
  writeWholes(files, true);
}

/**
 * Writes a file whole or not at all.
 *
 * @throws KlusError `node.file-exists` or `node.file-not-written`
 */
export function writeWhole(path: string, content: string | Uint8Array, options: WriteOptions = {}): void {
  expectCall('writeWhole', {
    path: [path, 'text'],
    content: [content, 'text or bytes'],
    options: [options, WRITING],
  });
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

/**
 * Writes a file under a name that nobody has: one of several processes gets it, also of two hosts on one network folder.
 *
 * @returns whether it is ours; if not, somebody else has the name
 * @throws KlusError `node.file-not-written`
 */
export function claim(path: string, content: string): boolean {
  expectCall('claim', { path: [path, 'text'], content: [content, 'text'] });
  const part = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    const file = openSync(part, 'wx', 0o600);
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    linkSync(part, path);
    settle(dirname(path));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw notWritten(path, error);
  } finally {
    try {
      rmSync(part, { force: true });
    } catch {}
  }
}

/** Adds lines to a file, on the disk when this returns. @throws KlusError `node.file-not-written` */
export function appendWhole(path: string, lines: string): void {
  expectCall('appendWhole', { path: [path, 'text'], lines: [lines, 'text'] });
  try {
    appendFileSync(path, lines, { flush: true });
  } catch (error) {
    throw notWritten(path, error);
  }
}

/** Brings the names in a folder down to the disk. Windows cannot open a folder, and keeps a journal of names by itself. */
export function settle(folder: string): void {
  expectCall('settle', { folder: [folder, 'text'] });
  let opened: number | undefined;
  try {
    opened = openSync(folder, 'r');
    fsyncSync(opened);
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL'].includes(reasonOf(error))) throw error;
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/** Takes away what killed processes left of this file. */
function sweep(path: string): void {
  const folder = dirname(path);
  const name = basename(path);
  for (const entry of readdirSync(folder)) {
    if (!entry.startsWith(`${name}.`) || !/^\.[0-9a-f]{12}\.part$/.test(entry.slice(name.length))) continue;
    const part = join(folder, entry);
    const age = Date.now() - (statSync(part, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > ABANDONED) rmSync(part, { force: true });
  }
}
