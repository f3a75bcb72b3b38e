import { type AnyCredential, isOfType, type Problem, sensitiveWords } from '@kluscv/schema';
import { validateCredential } from '@kluscv/schema/validate';
import { membersOf } from '@kluscv/schema/reading';
import { undrawable } from '@kluscv/pdf';

/** What is asked about before something is signed. Nothing is wrong for certain: only whoever issues can tell. */
export interface SigningWarning extends Problem {
  /**
   * - `warning.undrawable`: a text has letters that no font of the renderer has, so no PDF could be made of it
   * - `warning.sensitive`: a word may tell of a benefit, support, detention or health
   * - `warning.as-of`: the record says that it was whole long after its last work
   */
  readonly code: 'warning.undrawable' | 'warning.sensitive' | 'warning.as-of';
}

/** A season without work is nothing to ask about; in months. */
const QUIET_MONTHS = 3;

const TOPICS = { benefit: 'a benefit', support: 'support', detention: 'detention', health: 'health' } as const;

/**
 * What whoever issues should be asked before a credential is signed: ask it on a terminal, and let a script say yes beforehand.
 *
 * @param credential a credential as `credentialFor` makes it
 * @returns what, where, and what to do; empty if nothing has to be asked
 */
export async function signingWarnings(credential: AnyCredential): Promise<readonly SigningWarning[]> {
  const asked = [...(await undrawableTexts(credential)), ...sensitiveTexts(credential), ...asOfLongAfter(credential)];
  // What does not follow the standard is refused when it is signed; there is nothing to ask about.
  return asked.length > 0 && validateCredential(credential).ok ? asked : [];
}

/** What every font of the renderer has. */
const LATIN = /^[\x20-\x7e\xa0-\xff\n]*$/;

async function undrawableTexts(credential: AnyCredential): Promise<readonly SigningWarning[]> {
  // An hours statement is never drawn.
  if (isOfType(credential, 'HoursStatementCredential')) return [];
  // All at once: nearly always there is nothing.
  if (LATIN.test(JSON.stringify(credential))) return [];
  const texts = textsIn(credential);
  if ((await undrawable(texts.map(({ text }) => text).join('\n'))).length === 0) return [];
  const each = await Promise.all(
    texts.map(async ({ text, pointer }): Promise<readonly SigningWarning[]> => {
      const missing = await undrawable(text);
      if (missing.length === 0) return [];
      const message = `No font of the renderer has ${missing.join(' ')}, so no PDF can be made of this credential. Write the text with other letters, or leave it out.`;
      return [{ code: 'warning.undrawable', pointer, message }];
    }),
  );
  return each.flat();
}

function sensitiveTexts(credential: AnyCredential): readonly SigningWarning[] {
  return sensitiveWords(credential).map(({ word, topic, pointer }) => ({
    code: 'warning.sensitive',
    pointer,
    message: `“${word}” may tell everybody who reads this of ${TOPICS[topic]}. Leave it out, unless the worker wants it there.`,
  }));
}

function asOfLongAfter(credential: AnyCredential): readonly SigningWarning[] {
  if (!isOfType(credential, 'WorkCredential')) return [];
  // Nobody has held it against the standard yet.
  const { last, asOf } = membersOf(membersOf(membersOf(credential.credentialSubject)['workRecord'])['period']);
  if (typeof last !== 'string' || typeof asOf !== 'string') return [];
  if (monthNumber(asOf) - monthNumber(last) <= QUIET_MONTHS) return [];
  const message = `The last work is of ${last}, and the record says that nothing followed until ${asOf}. Take the day up to which the source goes, unless it is so.`;
  return [{ code: 'warning.as-of', pointer: '/credentialSubject/workRecord/period/asOf', message }];
}

function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
}

/** Every text of a value, and where it stands. */
function textsIn(value: unknown, pointer = ''): readonly { readonly text: string; readonly pointer: string }[] {
  if (typeof value === 'string') return [{ text: value, pointer }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    textsIn(inner, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}
