import type { NamedBytes, NotLookedAt } from '../examination.ts';
import type { DocumentKind, FileFormat } from '../file-format.ts';
import { type Limits, LIMITS } from '../limits.ts';
import { recognize, type Recognition } from '../recognize.ts';
import { archiveParts } from './archive.ts';
import type { ContainerPart } from './container-part.ts';
import { lineParts } from './lines.ts';

/** The same, and for a document what it is. */
export type OpenedPart =
  | { readonly document: NamedBytes; readonly recognition: Recognition }
  | Exclude<ContainerPart, { readonly document: NamedBytes }>;

/** A container in a container is opened; one in that is named. */
const MOST_LEVELS = 2;

const OPENERS: Readonly<
  Partial<Record<DocumentKind, (file: NamedBytes, limits: Required<Limits>) => AsyncIterable<ContainerPart>>>
> = { archive: archiveParts, mail: lateMailParts, lines: lineParts };

/** The reader of mails is loaded for a mail. */
async function* lateMailParts(file: NamedBytes, limits: Required<Limits>): AsyncGenerator<ContainerPart> {
  const { mailParts } = await import('./mail.ts');
  yield* mailParts(file, limits);
}

/** Whether a file holds other files. */
export function isContainer({ kind, ambiguous }: Recognition): boolean {
  return OPENERS[kind] !== undefined && ambiguous === undefined;
}

/**
 * What lies in an archive, a mail or a file of lines, one after the other and one in memory at a time. What is in a container inside comes with
 * both names before its own.
 */
export async function* openContainer(
  file: NamedBytes,
  { kind }: Recognition,
  limits: Limits = {},
  level = 1,
): AsyncGenerator<OpenedPart> {
  const opener = OPENERS[kind];
  if (opener === undefined) return;
  for await (const part of opener(file, { ...LIMITS, ...limits })) {
    if (!('document' in part)) {
      yield part;
      continue;
    }
    const { document } = part;
    const recognition = recognize(document.bytes, document.name);
    // A line is a document, whatever it looks like.
    if (kind === 'lines') yield { document, recognition: { kind: 'text', format: recognition.format } };
    else if (!isContainer(recognition)) yield { document, recognition };
    else if (level >= MOST_LEVELS) yield { notLookedAt: tooDeep(document.name, recognition.format) };
    else yield* openInside(document, recognition, limits, level);
  }
}

/** What stops a container inside costs only that container. */
async function* openInside(
  document: NamedBytes,
  recognition: Recognition,
  limits: Limits,
  level: number,
): AsyncGenerator<OpenedPart> {
  for await (const part of openContainer(document, recognition, limits, level + 1)) {
    if ('obstacle' in part) {
      const code = part.obstacle.code === 'archiveLocked' ? 'locked' : 'damaged';
      yield { notLookedAt: { name: document.name, code, facts: {} } };
    } else yield part;
  }
}

function tooDeep(name: string, format: FileFormat): NotLookedAt {
  return { name, code: 'tooDeep', facts: { format } };
}
