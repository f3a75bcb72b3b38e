import { type AnyCredential, credentialProblems, disclosureOf, isOfType } from '@kluscv/schema';
import { conceal, hideableClaims } from '@kluscv/sdk/sd-jwt';
import { type FoundCredential, readCredential } from '@kluscv/verifier';
import { CliError } from '../../errors.ts';

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
 * @throws CliError `hide.number-unknown`, `hide.name-unknown`, `hide.whole`, `hide.in-the-open`, `hide.would-break`
 */
export async function withoutHidden(
  all: readonly FoundCredential[],
  chosen: readonly FoundCredential[],
  hide: string | undefined,
): Promise<readonly FoundCredential[]> {
  const wishes = hide?.split(',').map((word) => wishOf(word.trim())) ?? [];
  const others = wishes.some(({ word }) => word === 'endorsements');
  const kept = others ? chosen.filter(({ credential }) => !isOfType(credential, 'WorkEndorsementCredential')) : chosen;
  const wishesFor = (file: FoundCredential): readonly Wish[] => {
    const number = all.indexOf(file) + 1;
    return wishes.filter((wish) => (wish.credential ?? number) === number && holds(file.credential, wish));
  };
  // Who names one of several means one that is there.
  const idle = wishes.find(
    (wish) =>
      (wish.credential !== undefined || wish.entry !== undefined) &&
      !chosen.some((file) => wishesFor(file).includes(wish)),
  );
  if (idle !== undefined) throw new CliError('hide.number-unknown', { found: idle.word });
  return Promise.all(kept.map(async (file) => without(file, wishesFor(file), all.indexOf(file) + 1)));
}

/** What of a credential can be left out, in the words that `--hide` takes. Empty for what is signed as a whole. */
export async function hideableWords({ secured }: FoundCredential): Promise<readonly string[]> {
  if (!secured.format.endsWith('sd-jwt')) return [];
  const place = (word: string): number => HIDEABLE.indexOf(word.split('/', 1)[0] ?? '');
  const words = new Set((await hideableClaims(secured)).flatMap(({ pointer }) => wordOf(pointer) ?? []));
  return [...words].toSorted((a, b) => place(a) - place(b));
}

async function without(file: FoundCredential, wishes: readonly Wish[], number: number): Promise<FoundCredential> {
  const { secured, credential, parts, name } = file;
  const [first] = wishes;
  if (first === undefined) return file;
  const refused = (code: 'hide.whole' | 'hide.in-the-open' | 'hide.would-break', found: string): CliError =>
    new CliError(code, { at: name, found, number, issuer: credential.issuer.name });
  if (!secured.format.endsWith('sd-jwt')) throw refused('hide.whole', first.word);
  const pointers = (await hideableClaims(secured)).map(({ pointer }) => pointer);
  const fixed = wishes.find((wish) => !pointers.some((pointer) => isWished(pointer, wish)));
  if (fixed !== undefined) throw refused('hide.in-the-open', fixed.word);
  const hidden = pointers.filter((pointer) => wishes.some((wish) => isWished(pointer, wish)));
  const less = await conceal(secured, hidden);
  const reading = await readCredential(less);
  const [problem] = reading.ok ? newProblems(credential, reading.value) : reading.problems;
  if (problem !== undefined || !reading.ok) {
    throw refused('hide.would-break', `${wishes.map(({ word }) => word).join(',')}: ${problem?.message ?? ''}`);
  }
  const shown = (await hideableClaims(less)).length;
  const total = parts?.total ?? pointers.length;
  return { ...file, secured: less, credential: reading.value, parts: { shown, total } };
}

/** What only the smaller credential has against it. */
function newProblems(before: AnyCredential, after: AnyCredential): ReturnType<typeof credentialProblems> {
  const known = new Set(credentialProblems(before).map(({ code }) => code));
  return credentialProblems(after).filter(({ code }) => !known.has(code));
}

/** @throws CliError `hide.name-unknown` for a word that stands for nothing */
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

/** Whether a claim is what a wish is about: `/credentialSubject/workRecord/reviews/1` is `reviews/2`, and in `reviews`. */
function isWished(pointer: string, { member, entry }: Wish): boolean {
  const path = pointer.split('/').slice(1);
  const from = path.indexOf(member);
  return from >= 0 && from <= 2 && (entry === undefined || path[from + 1] === String(entry - 1));
}

function wordOf(pointer: string): string | undefined {
  const path = pointer.split('/').slice(1);
  const at = path.findIndex((part) => HIDEABLE.includes(part));
  if (at < 0) return undefined;
  const entry = path[at + 1] ?? '';
  return /^\d+$/.test(entry) ? `${path[at]}/${Number(entry) + 1}` : path[at];
}

/** Whether a credential holds what a wish is about. */
function holds({ credentialSubject: subject }: AnyCredential, { member, entry }: Wish): boolean {
  const places: readonly object[] = [
    subject,
    ...('workRecord' in subject ? [subject.workRecord] : []),
    ...('endorsement' in subject ? [subject.endorsement] : []),
  ];
  const value = places.flatMap((place) =>
    Object.hasOwn(place, member) ? [(place as Readonly<Record<string, unknown>>)[member]] : [],
  )[0];
  return value !== undefined && (entry === undefined || (Array.isArray(value) && value[entry - 1] !== undefined));
}
