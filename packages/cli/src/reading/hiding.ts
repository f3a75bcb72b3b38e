import { createHash } from 'node:crypto';
import {
  type AnyCredential,
  type ClaimPath,
  credentialProblems,
  disclosureOf,
  isOfType,
  readSdJwt,
  type SdJwtReading,
} from '@kluscv/schema';
import { CliError } from '../errors.ts';
import { credentialIn, type SecuredFile } from './secured-files.ts';

/** What `--hide` knows: other people’s credentials, and what the standard lets a worker leave out of one. */
const HIDEABLE: readonly string[] = [
  ...new Set([
    'endorsements',
    ...(['work-credential', 'endorsement'] as const)
      .flatMap((name) => disclosureOf(name))
      .flatMap(({ path, sd }) => (sd === 'never' ? [] : [path.filter((part) => part !== null).at(-1) ?? ''])),
  ]),
];

/** One word of `--hide`, such as `reviews`, `reviews/2` or `1/reviews/2`. */
interface Wish {
  readonly word: string;
  /** Number of the credential, from 1. Absent: every one. */
  readonly credential?: number;
  readonly member: string;
  /** Number of the entry of a list, from 1. Absent: the whole. */
  readonly entry?: number;
}

/**
 * Leaves out what the worker does not want to show: credentials of others (`endorsements`), and parts of a credential. A part can only be left out of an
 * SD-JWT, where what discloses it is taken away; any other signature covers the whole, and that is said.
 *
 * @param all the credentials by their numbers
 * @throws CliError `cli.usage` for a part that cannot be left out, or a word that stands for none
 */
export async function withoutHidden(
  all: readonly SecuredFile[],
  chosen: readonly SecuredFile[],
  hide: string | undefined,
): Promise<readonly SecuredFile[]> {
  const wishes = hide?.split(',').map((word) => wishOf(word.trim())) ?? [];
  const others = wishes.some(({ word }) => word === 'endorsements');
  const kept = others ? chosen.filter(({ credential }) => !isOfType(credential, 'WorkEndorsementCredential')) : chosen;
  const wishesFor = (file: SecuredFile): readonly Wish[] => {
    const number = all.indexOf(file) + 1;
    return wishes.filter(
      (wish) => (wish.credential ?? number) === number && valueOf(file.credential, wish) !== undefined,
    );
  };
  // Who names one of several means one that is there.
  const idle = wishes.find(
    (wish) =>
      (wish.credential !== undefined || wish.entry !== undefined) &&
      !chosen.some((file) => wishesFor(file).includes(wish)),
  );
  if (idle !== undefined) {
    throw new CliError('hide.number-unknown', { found: idle.word });
  }
  return Promise.all(kept.map(async (file) => without(file, wishesFor(file), all.indexOf(file) + 1)));
}

/** What of a credential can be left out, in the words that `--hide` takes. Empty for what is signed as a whole. */
export async function hideableWords(file: SecuredFile): Promise<readonly string[]> {
  const reading = await sdJwtIn(file);
  if (reading?.ok !== true) return [];
  const place = (word: string): number => HIDEABLE.indexOf(word.split('/', 1)[0] ?? '');
  const words = new Set(reading.disclosed.flatMap(({ path }) => wordOf(path) ?? []));
  return [...words].toSorted((a, b) => place(a) - place(b));
}

/** True if a credential can have claims that are not shown. */
export async function isPartly(file: SecuredFile): Promise<boolean> {
  const reading = await sdJwtIn(file);
  return reading?.ok === true && reading.hidden > 0;
}

/** Takes an SD-JWT apart, without verifying it. */
export async function openSdJwt(text: string): Promise<SdJwtReading> {
  return readSdJwt(text, (bytes) => createHash('sha256').update(bytes).digest());
}

async function sdJwtIn({ secured: { format, value } }: SecuredFile): Promise<SdJwtReading | undefined> {
  return format.endsWith('sd-jwt') ? openSdJwt(value) : undefined;
}

async function without(file: SecuredFile, wishes: readonly Wish[], number: number): Promise<SecuredFile> {
  const [first] = wishes;
  if (first === undefined) return file;
  const refused = (code: 'hide.whole' | 'hide.in-the-open' | 'hide.would-break', found: string): CliError =>
    new CliError(code, { at: file.name, found, number, issuer: file.credential.issuer.name });
  const reading = await sdJwtIn(file);
  if (reading?.ok !== true) throw refused('hide.whole', first.word);
  const isWished = (path: ClaimPath, wish: Wish): boolean => {
    const from = path.indexOf(wish.member);
    return from >= 0 && from <= 2 && (wish.entry === undefined || path[from + 1] === wish.entry - 1);
  };
  const fixed = wishes.find((wish) => !reading.disclosed.some(({ path }) => isWished(path, wish)));
  if (fixed !== undefined) throw refused('hide.in-the-open', fixed.word);
  const shown = reading.disclosed.filter(({ path }) => !wishes.some((wish) => isWished(path, wish)));
  // A list of which nothing is shown any more goes as a whole.
  const isInside = (outer: ClaimPath, { path }: { readonly path: ClaimPath }): boolean =>
    path.length > outer.length && outer.every((part, at) => part === path[at]);
  const kept = shown.filter(
    ({ path }) =>
      !reading.disclosed.some((claim) => isInside(path, claim)) || shown.some((claim) => isInside(path, claim)),
  );
  const { format } = file.secured;
  const secured = { format, value: [reading.signed, ...kept.map(({ text }) => text), ''].join('~') };
  const credential = await credentialIn(secured, file.name);
  const [problem] = newProblems(file.credential, credential);
  if (problem !== undefined) {
    const words = wishes.map(({ word }) => word).join(',');
    throw refused('hide.would-break', `${words}: ${problem}`);
  }
  return { ...file, secured, credential };
}

/** What only the smaller credential has against it. */
function newProblems(before: AnyCredential, after: AnyCredential): readonly string[] {
  const known = new Set(credentialProblems(before).map(({ code }) => code));
  return credentialProblems(after).flatMap(({ code, message }) => (known.has(code) ? [] : [message]));
}

/** @throws CliError `cli.usage` for a word that stands for nothing */
function wishOf(word: string): Wish {
  const [, credential, member = '', entry] = /^(?:(\d+)\/)?([A-Za-z]+)(?:\/(\d+))?$/.exec(word) ?? [];
  if (HIDEABLE.includes(member)) {
    return {
      word,
      member,
      ...(credential !== undefined && { credential: Number(credential) }),
      ...(entry !== undefined && { entry: Number(entry) }),
    };
  }
  throw new CliError('hide.name-unknown', { found: word, names: HIDEABLE.join(', ') });
}

function wordOf(path: ClaimPath): string | undefined {
  const member = path.find((part) => typeof part === 'string' && HIDEABLE.includes(part));
  if (member === undefined) return undefined;
  const entry = path[path.indexOf(member) + 1];
  return typeof entry === 'number' ? `${String(member)}/${entry + 1}` : String(member);
}

/** What a wish is about, if the credential holds it. */
function valueOf({ credentialSubject: subject }: AnyCredential, { member, entry }: Wish): unknown {
  const places: readonly object[] = [
    subject,
    ...('workRecord' in subject ? [subject.workRecord] : []),
    ...('endorsement' in subject ? [subject.endorsement] : []),
  ];
  const value = places.flatMap((place) =>
    Object.hasOwn(place, member) ? [(place as Readonly<Record<string, unknown>>)[member]] : [],
  )[0];
  return entry === undefined ? value : Array.isArray(value) ? (value as readonly unknown[])[entry - 1] : undefined;
}
