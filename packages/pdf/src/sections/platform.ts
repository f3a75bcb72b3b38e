import type { Block } from '../layout/block.ts';
import type { Text } from '../layout/span.ts';
import { STYLES } from '../layout/style.ts';
import { claim, joined, RECORD, say, type Scope, sentences, worded } from './context.ts';
import { fact, paragraph } from './facts.ts';
import { localized } from './localized.ts';

const AT = `${RECORD}/platform`;

/** What the platform is, and how it works: what a stranger must know to read the figures. */
export function platformFacts(scope: Scope): readonly Block[] {
  const { words } = scope;
  const { about, identityCheck, priceSetBy, reviewsModerated, url, country, checks, ratingMethod } =
    scope.record.platform;
  const rules: Text[] = [];
  if (identityCheck !== undefined)
    rules.push(worded(scope, `${AT}/identityCheck`, `platform.identity.${identityCheck}`));
  if (checks !== undefined) {
    const list = checks.map((check, index) => worded(scope, `${AT}/checks/${index}`, `platform.check.${check}`));
    rules.push(say(words, 'platform.checks', { checks: joined(list, ', ') }));
  }
  if (ratingMethod !== undefined)
    rules.push(worded(scope, `${AT}/ratingMethod`, `platform.ratingMethod.${ratingMethod}`));
  if (priceSetBy !== undefined) rules.push(worded(scope, `${AT}/priceSetBy`, `platform.price.${priceSetBy}`));
  if (reviewsModerated !== undefined)
    rules.push(worded(scope, `${AT}/reviewsModerated`, `platform.moderated.${reviewsModerated}`));
  const where: Text[] = [];
  if (country !== undefined) where.push([claim(scope, `${AT}/country`, words.countries[country] ?? country)]);
  if (url !== undefined) where.push([claim(scope, `${AT}/url`, url)]);
  const blocks: Block[] = [];
  if (about !== undefined) blocks.push(paragraph([localized(scope, `${AT}/about`, about)], STYLES.note));
  if (rules.length > 0) blocks.push(paragraph(sentences(rules), STYLES.note));
  if (where.length > 0) blocks.push(paragraph(joined(where, ' · '), STYLES.note));
  return blocks.length === 0 ? [] : [fact(say(words, 'platform.label'), blocks)];
}
