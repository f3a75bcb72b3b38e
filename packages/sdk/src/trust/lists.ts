import { expectCall } from '@kluscv/schema/reading';
import type { CalendarDate, Did, RecognizedIssuer, TrustList } from '@kluscv/schema';
import { validateTrustList } from '@kluscv/schema/validate';
import { isDid } from '../did/did-url.ts';
import { sdkError } from '../sdk-error.ts';
import { lookAlike } from './look-alike.ts';
import type { TrustDecision, TrustPolicy } from './policy.ts';

/**
 * A policy out of trust lists. One list that recognizes an issuer today is enough. With no list nobody is trusted.
 *
 * @throws KlusError `trust.list`
 */
export function trustFrom(lists: readonly TrustList[]): TrustPolicy {
  expectCall('trustFrom', { lists: [lists, 'list'] });
  const entries = new Map<Did, { readonly list: string; readonly issuer: RecognizedIssuer }[]>();
  for (const list of lists) {
    const validation = validateTrustList(list);
    if (!validation.ok) {
      const [first] = validation.problems;
      throw sdkError(
        'trust.list',
        `The trust list cannot be read: at ${first?.pointer || 'the whole'}: ${first?.message ?? ''} Correct the list.`,
        {
          details: { problems: validation.problems },
        },
      );
    }
    for (const issuer of list.issuers) {
      entries.set(issuer.id, [...(entries.get(issuer.id) ?? []), { list: list.name, issuer }]);
    }
  }
  return {
    decide(did, on) {
      const decisions = (entries.get(did) ?? []).map(({ list, issuer }) => decisionOf(list, issuer, on));
      return (
        decisions.find(({ trusted }) => trusted === true) ??
        decisions.find(({ trusted }) => trusted === false) ??
        decisions[0] ??
        unlisted(did, entries)
      );
    },
  };
}

/**
 * A policy that trusts these issuers and nobody else: for who knows its issuers by heart. Lists with names and dates are `trustFrom`.
 *
 * @throws KlusError `trust.issuer` for what is no DID
 */
export function trustIssuers(dids: readonly Did[]): TrustPolicy {
  expectCall('trustIssuers', { dids: [dids, 'list'] });
  const stranger = dids.find((did) => !isDid(did));
  if (stranger !== undefined) {
    throw sdkError('trust.issuer', `${JSON.stringify(stranger)} is no DID. Give one such as did:web:platform.example.`);
  }
  const entries = new Map(dids.map((did) => [did, [{ issuer: { id: did, name: did } }]]));
  return {
    decide: (did) => (entries.has(did) ? { trusted: true, because: 'You named this issuer.' } : unlisted(did, entries)),
  };
}

function unlisted(
  did: Did,
  entries: ReadonlyMap<Did, readonly { readonly issuer: RecognizedIssuer }[]>,
): TrustDecision {
  const like = lookAlike(did, entries.keys());
  if (like === undefined) return { trusted: 'unknown', because: 'No list names this issuer.' };
  const name = entries.get(like)?.[0]?.issuer.name ?? '';
  return {
    trusted: 'unknown',
    because: `No list names this issuer, but one names ${like}.`,
    resembles: { did: like, name, by: 'address' },
  };
}

function decisionOf(list: string, { name, since, until }: RecognizedIssuer, on: CalendarDate): TrustDecision {
  const entry = { list, name, ...(until !== undefined && { until }) };
  // ISO dates sort as they follow each other.
  if (until !== undefined && on > until) {
    return { trusted: false, because: `The list “${list}” recognized it until ${until}.`, entry };
  }
  if (since !== undefined && on < since) {
    return { trusted: 'unknown', because: `The list “${list}” recognizes it only from ${since}.`, entry };
  }
  return { trusted: true, because: `The list “${list}” recognizes it as ${name}.`, entry };
}
