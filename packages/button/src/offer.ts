import { credentialProblems, type Instant, type Problem, validateWorkCredential } from '@kluscv/schema';
import { expectCall } from '@kluscv/schema/reading';
import { MAX_CREDENTIALS } from '@kluscv/sdk/present';
import { choosable, firstChoices } from './choice.ts';
import { draftCredentials } from './draft.ts';
import { buttonError } from './errors.ts';
import type { PageLanguage } from './messages/message.ts';
import { pageLanguage } from './messages/table.ts';
import { secondsAfter, type Settings } from './options.ts';
import type { Choices, Handover, KeptHandover } from './pending-store.ts';
import { keyFor, randomToken } from './token.ts';

/** What a platform hands over when a worker presses “download my KlusCV”. */
export interface OfferOptions extends Handover {
  /** Language of the pages, if you know it. Default: what the browser asks for. */
  readonly language?: PageLanguage;
}

/** A link for one worker, to be used once. */
export interface Offer {
  /** Send the worker’s browser there, at once, and write it into no log. */
  readonly url: string;
  /** Until when it can be opened. */
  readonly expiresAt: Instant;
}

/**
 * Takes records over for one worker and gives a link to them.
 *
 * @throws KlusError `button.handover` (with `details.problems`), `button.store-full`
 */
export async function makeOffer(settings: Settings, options: OfferOptions): Promise<Offer> {
  const { clock, random, store, linkSeconds, origin, base } = settings;
  expectCall('offer', { options: [options, { worker: 'object', records: 'list' }] });
  const { worker, records, supersedes, language = '' } = options;
  // The same person in every part, and under an identifier that was never used before.
  const handover: KeptHandover = {
    worker: { ...worker, id: worker.id ?? freshId(random(16)) },
    records,
    ...(supersedes !== undefined && { supersedes }),
  };
  // Without an identifier the same name with the same work is the same worker.
  const owner = await keyFor('owner', worker.id ?? JSON.stringify([worker.name, records]));
  const locale = pageLanguage(language) ?? settings.language;
  refuseWhatCannotBeSigned(settings, handover, locale);
  const token = randomToken(random);
  const expiresAt = secondsAfter(clock(), linkSeconds);
  const added = await store.add(await keyFor('link', token), {
    handover,
    choices: firstChoices(handover, locale),
    language,
    formToken: '',
    expiresAt,
    owner,
  });
  if (!added) {
    throw buttonError('button.store-full', 'There is no room for another pending link. Try again in some minutes.');
  }
  return { url: `${origin}${base}/open/${token}`, expiresAt };
}

/** Whatever the worker may choose has to be signable: the engineer hears of it now, not the worker at the end. */
function refuseWhatCannotBeSigned(settings: Settings, handover: KeptHandover, locale: Choices['locale']): void {
  const count = handover.records.length;
  if (count === 0 || count > MAX_CREDENTIALS) {
    throw buttonError('button.handover', `${count} records were handed over. Give between 1 and ${MAX_CREDENTIALS}.`, {
      problems: [],
    });
  }
  const drafts = draftCredentials(settings, handover, { locale, shown: choosable(handover) });
  const problems = drafts.flatMap((draft, at): readonly Problem[] => {
    const validation = validateWorkCredential(draft);
    const found = validation.ok ? credentialProblems(draft) : validation.problems;
    return found.map((problem) => ({ ...problem, pointer: placed(problem.pointer, at) }));
  });
  const [first] = problems;
  if (first === undefined) return;
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  throw buttonError('button.handover', `At ${first.pointer}: ${first.message}${more}`, { problems });
}

/** A pointer into the hand-over instead of into the credential that would be made of it. */
function placed(pointer: string, at: number): string {
  return pointer
    .replace(/^\/credentialSubject\/workRecord/, `/records/${at}`)
    .replace(/^\/credentialSubject\/(name|id)/, '/worker/$1');
}

/** A version 4 UUID. @see https://www.rfc-editor.org/rfc/rfc9562#section-5.4 */
function freshId(random: Uint8Array): string {
  const bytes = random.slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
