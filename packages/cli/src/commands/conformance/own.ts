import { DOCUMENT_KINDS, documentProblems } from '@kluscv/schema';
import { distinct, type DocumentVerdict } from './answer.ts';

/** What our own implementation says of a document, by its kind. */
export const OWN: ReadonlyMap<string, (value: unknown) => DocumentVerdict> = new Map(
  DOCUMENT_KINDS.map((kind) => [
    kind,
    (value: unknown) => {
      const problems = documentProblems(kind, value);
      return { valid: problems.length === 0, codes: distinct(problems.map(({ code }) => code)) };
    },
  ]),
);
