import type { CalendarDate, Did, RecognitionScope, RecognizedIssuer, TrustList } from '@kluscv/schema';
import { expectCall } from '@kluscv/schema/reading';
import { validateTrustList } from '@kluscv/schema/validate';
import { isDid } from '../did/did-url.ts';
import { sdkError } from '../sdk-error.ts';
import { lookAlike } from './look-alike.ts';
import { namesAlike, sameName } from './names.ts';
import type { OutsideScope, Resemblance, TrustDecision, TrustPolicy, TrustQuestion } from './policy.ts';

interface Entry {
  readonly list: string;
  readonly issuer: RecognizedIssuer;
}

/**
 * A policy out of trust lists. One list that recognizes an issuer today, for what is asked, is enough. With no list nobody is trusted.
 *
 * @throws KlusError `trust.list`
 */
export function trustFrom(lists: readonly TrustList[]): TrustPolicy {
  expectCall('trustFrom', { lists: [lists, 'list'] });
  const entries = new Map<Did, Entry[]>();
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
      const known = entries.get(issuer.id);
      if (known === undefined) entries.set(issuer.id, [{ list: list.name, issuer }]);
      else known.push({ list: list.name, issuer });
    }
  }
  return {
    decide(did, on, about) {
      const decisions = (entries.get(did) ?? []).map((entry) => decisionOf(entry, on, about));
      return (
        decisions.find(({ trusted }) => trusted === true) ??
        decisions.find(({ trusted }) => trusted === false) ??
        decisions[0] ??
        unlisted(did, entries, about)
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
  const entries = new Map(dids.map((did) => [did, [{ list: '', issuer: { id: did, name: did } }]]));
  return {
    decide: (did) => (entries.has(did) ? { trusted: true, because: 'You named this issuer.' } : unlisted(did, entries)),
  };
}

function unlisted(did: Did, entries: ReadonlyMap<Did, readonly Entry[]>, about?: TrustQuestion): TrustDecision {
  const resembles = resemblance(did, entries, about);
  return resembles === undefined
    ? { trusted: 'unknown', because: 'No list names this issuer.' }
    : { trusted: 'unknown', because: `No list names this issuer, but one names ${resembles.did}.`, resembles };
}

function resemblance(
  did: Did,
  entries: ReadonlyMap<Did, readonly Entry[]>,
  about?: TrustQuestion,
): Resemblance | undefined {
  const like = lookAlike(did, entries.keys());
  if (like !== undefined) return { did: like, name: entries.get(like)?.[0]?.issuer.name ?? '', by: 'address' };
  if (about === undefined) return undefined;
  for (const [other, known] of entries) {
    for (const { issuer } of known) {
      const name = [issuer.name, ...(issuer.scope?.names ?? [])].find((listed) => namesAlike(about.name, listed));
      if (name !== undefined) return { did: other, name, by: 'name' };
    }
  }
  return undefined;
}

function decisionOf({ list, issuer }: Entry, on: CalendarDate, about?: TrustQuestion): TrustDecision {
  const { name, since, until, scope } = issuer;
  const entry = { list, name, ...(until !== undefined && { until }) };
  // ISO dates sort as they follow each other.
  if (until !== undefined && on > until) {
    return { trusted: false, because: `The list “${list}” recognized it until ${until}.`, entry };
  }
  if (since !== undefined && on < since) {
    return { trusted: 'unknown', because: `The list “${list}” recognizes it only from ${since}.`, entry };
  }
  const outside = about === undefined ? undefined : outsideScope(scope, about);
  if (outside !== undefined) {
    return {
      trusted: 'unknown',
      because: `The list “${list}” does not recognize it for ${outside.scope}: ${outside.stated}.`,
      entry: { ...entry, outside },
    };
  }
  return { trusted: true, because: `The list “${list}” recognizes it as ${name}.`, entry };
}

/** The first thing that a scope does not name. What a credential says nothing of is outside of none. */
function outsideScope(
  { names, platforms, types, assurance }: RecognitionScope = {},
  about: TrustQuestion,
): OutsideScope | undefined {
  const checks: readonly (readonly [keyof RecognitionScope, readonly string[] | undefined, string | undefined])[] = [
    ['names', names, about.name],
    ['platforms', platforms, about.platform],
    ['types', types, about.type],
    ['assurance', assurance, about.assurance],
  ];
  for (const [scope, listed, stated] of checks) {
    if (listed === undefined || stated === undefined) continue;
    if (!listed.some((one) => sameName(one, stated))) return { scope, stated };
  }
  return undefined;
}
