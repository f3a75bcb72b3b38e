import type { Endorsement, Review } from '@kluscv/schema';
import type { Block } from '../layout/block.ts';
import type { Text } from '../layout/span.ts';
import { COLORS, STYLES } from '../layout/style.ts';
import { monthAndYear } from '../messages/format.ts';
import { decimal, number, onScale } from './amounts.ts';
import { claim, joined, type Part, RECORD, say, type Scope, sentences, worded } from './context.ts';
import { fact, paragraph } from './facts.ts';

/** What clients wrote, untouched, with how many of how many are shown. */
export function reviewFacts(scope: Scope): readonly Block[] {
  const { reviews = [], reviewsTotal } = scope.record;
  if (reviewsTotal === undefined) return [];
  const label = say(scope.words, 'reviews.label');
  if (reviews.length === 0) return [fact(label, [paragraph(shownText(scope, 0, reviewsTotal))])];
  const quotes = reviews.map((review, index) => quote(scope, review, index));
  return [{ ...fact(label, quotes, shownText(scope, reviews.length, reviewsTotal)), splits: true }];
}

function shownText(scope: Scope, shown: number, total: number): Text {
  const { words } = scope;
  const offered = scope.record.reviewsOffered;
  const totalAt = [`${RECORD}/reviewsTotal`];
  // When all could be chosen from, `of 41` says both.
  if (offered === total) totalAt.push(`${RECORD}/reviewsOffered`);
  const inserts = {
    total: claim(scope, totalAt, number(scope, '', total).text),
    shown: claim(scope, `${RECORD}/reviews`, number(scope, '', shown).text),
  };
  const key =
    total === 0 ? 'reviews.zero' : shown === 0 ? 'reviews.none' : shown === total ? 'reviews.all' : 'reviews.shown';
  const text = say(words, key, inserts, total);
  if (offered === undefined || offered === total) return text;
  return sentences([
    text,
    say(words, 'reviews.offered', { offered: number(scope, `${RECORD}/reviewsOffered`, offered) }),
  ]);
}

function quote(scope: Scope, review: Review, index: number): Block {
  const { words } = scope;
  const at = `${RECORD}/reviews/${index}`;
  const lang = review.lang === undefined || review.lang === words.locale ? {} : { lang: review.lang };
  const blocks: Block[] = [
    {
      kind: 'text',
      text: say(words, 'reviews.quote', { text: claim(scope, `${at}/text`, review.text, lang) }),
      style: STYLES.quote,
      role: 'BlockQuote',
      keep: true,
      ...lang,
    },
  ];
  const about = joined(aboutReview(scope, review, at), ' · ');
  if (about.length > 0) blocks.push(paragraph(about, STYLES.note));
  if (review.response !== undefined) {
    const response = say(words, 'reviews.response', { text: claim(scope, `${at}/response`, review.response, lang) });
    blocks.push(paragraph(response, STYLES.note, 3));
  }
  return { kind: 'group', blocks, bar: COLORS.tint, together: true, gap: index === 0 ? 0 : 8 };
}

/** What people who saw the work say about it, with the role in which they said it. */
export function endorsementFacts(scope: Scope): readonly Block[] {
  const quotes = (scope.record.endorsements ?? []).map((endorsement, index): Block => {
    return endorsementQuote(scope, endorsement, `${RECORD}/endorsements/${index}`, index === 0 ? 0 : 8);
  });
  return quotes.length === 0 ? [] : [{ ...fact(say(scope.words, 'endorsements.label'), quotes), splits: true }];
}

/** What somebody states, word for word, with role and month; `at` it stands in the credential. */
export function endorsementQuote(scope: Part, endorsement: Endorsement, at: string, gap: number): Block {
  const { words } = scope;
  const lang = endorsement.lang === undefined || endorsement.lang === words.locale ? {} : { lang: endorsement.lang };
  const about: Text[] = [
    worded(scope, `${at}/attesterRole`, `by.${endorsement.attesterRole}`),
    [claim(scope, `${at}/month`, monthAndYear(words, endorsement.month))],
  ];
  if (endorsement.lang !== undefined) about.push([claim(scope, `${at}/lang`, languageName(scope, endorsement.lang))]);
  const text = say(words, 'reviews.quote', { text: claim(scope, `${at}/text`, endorsement.text, lang) });
  const blocks: Block[] = [
    { kind: 'text', text, style: STYLES.quote, role: 'BlockQuote', keep: true, ...lang },
    paragraph(joined(about, ' · '), STYLES.note),
  ];
  return { kind: 'group', blocks, bar: COLORS.tint, together: true, gap };
}

function aboutReview(scope: Scope, review: Review, at: string): readonly Text[] {
  const parts: Text[] = [];
  if (review.score !== undefined) parts.push(scoreText(scope, `${at}/score`, review.score));
  if (review.month !== undefined) parts.push([claim(scope, `${at}/month`, monthAndYear(scope.words, review.month))]);
  if (review.clientCategory !== undefined)
    parts.push(worded(scope, `${at}/clientCategory`, `client.${review.clientCategory}`));
  if (review.lang !== undefined) parts.push([claim(scope, `${at}/lang`, languageName(scope, review.lang))]);
  return parts;
}

/** On the scale of the ratings, if there is just one; else as a bare number, since nobody said which scale it is on. */
function scoreText(scope: Scope, pointer: string, score: string): Text {
  const [rating, ...others] = scope.record.ratings ?? [];
  const value = decimal(scope, pointer, score);
  if (rating === undefined || others.length > 0) return say(scope.words, 'reviews.score', { score: value });
  return onScale(scope, rating, `${RECORD}/ratings/0`, value);
}

/** `nl` → `Dutch`; a tag that says more keeps it: `nl-BE` → `Dutch (nl-BE)`. */
export function languageName(scope: Part, tag: string): string {
  const name = scope.words.languages[tag.split('-')[0] ?? tag];
  if (name === undefined) return tag;
  return tag.includes('-') ? `${name} (${tag})` : name;
}
