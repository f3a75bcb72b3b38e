import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CliError } from '../../errors.ts';
import { type Answer, distinct } from './answer.ts';
import { questionOf, type SecuredFile } from './secured.ts';

/** Something that a program is asked about, and what the standard says of it. */
export interface Vector {
  readonly id: string;
  /** What the program is told: the kind of document, or `secured` for a signed text. */
  readonly kind: string;
  /** Under what it is counted: the kind of document, or the group of signed texts. */
  readonly group: string;
  readonly data: unknown;
  readonly expected: Answer;
  /** How a signed text is secured, if a program may say that it does not read this. */
  readonly optional?: string;
}

interface DocumentFile {
  readonly kind: string;
  readonly numberOfVectors: number;
  readonly vectors: readonly {
    readonly id: string;
    readonly valid: boolean;
    readonly problems: readonly { readonly code: string }[];
    readonly data: unknown;
  }[];
}

/** Every document of the standard. @throws CliError `conformance.no-vectors`, `conformance.vectors-damaged` */
export function readDocumentVectors(): readonly Vector[] {
  return (filesIn('v1', 'vectors') as readonly DocumentFile[]).flatMap(({ kind, vectors }) =>
    vectors.map(({ id, valid, problems, data }): Vector => {
      const codes = distinct(problems.map(({ code }) => code));
      return { id, kind, group: kind, data, expected: { valid, codes } };
    }),
  );
}

/** Every signed text of the standard. @throws CliError `conformance.no-vectors`, `conformance.vectors-damaged` */
export function readSecuredVectors(): readonly Vector[] {
  return (filesIn('secured/v1', 'secured-vectors') as readonly SecuredFile[]).flatMap((file) =>
    file.vectors.map((vector): Vector => {
      const { id, format, expected } = vector;
      return {
        id,
        kind: 'secured',
        group: file.group,
        data: questionOf(file, vector),
        expected,
        ...(format !== 'vc+jwt' && { optional: format }),
      };
    }),
  );
}

/** What every file of vectors says of itself. */
interface VectorFile {
  readonly numberOfVectors: number;
  readonly vectors: readonly unknown[];
}

function filesIn(source: string, published: string): readonly VectorFile[] {
  const folder = vectorsFolder(source, published);
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as VectorFile;
      if (file.vectors.length === file.numberOfVectors) return file;
      throw new CliError('conformance.vectors-damaged', { at: join(folder, name) });
    });
}

/** Beside the published command; in a clone, where they are written. */
function vectorsFolder(source: string, published: string): string {
  for (const candidate of [`./${published}`, `../${published}`, `../../../../../test/vectors/${source}`]) {
    const folder = fileURLToPath(new URL(candidate, import.meta.url));
    if (existsSync(folder)) return folder;
  }
  throw new CliError('conformance.no-vectors', { at: `test/vectors/${source}` });
}
