import { isObject, type Members } from '@kluscv/schema';
import type { ForeignCredential, ForeignKind } from '../examination.ts';
import { typesOf } from '../transport/json-texts.ts';
import { listOf, type SignedDocument } from './signed-document.ts';

/** Longest text of somebody else’s that is handed on. */
const LONGEST = 200;

/** Types that say nothing by themselves. */
const COMMON_TYPES: readonly unknown[] = ['VerifiableCredential', 'VerifiablePresentation', 'Assertion'];

/** What somebody else’s credential is, who it says made it, and what it says it is called. `undefined` for what is no credential of any kind. */
export function named(signed: SignedDocument): ForeignCredential | undefined {
  const kind = kindOf(signed);
  if (kind === undefined) return undefined;
  const maker = makerOf(signed);
  // What a login is called is the name of a person.
  const title = kind === 'loginToken' ? undefined : titleOf(signed);
  return { kind, ...(maker !== undefined && { maker }), ...(title !== undefined && { title }), facts: factsOf(signed) };
}

/** How it is secured, for who wants to know. */
function factsOf({ securing, header, payload }: SignedDocument): ForeignCredential['facts'] {
  const proof = listOf(payload['proof']).find(isObject);
  const { alg } = header;
  const suite = proof === undefined ? undefined : (textOf(proof['cryptosuite']) ?? textOf(proof['type']));
  return { securing: suite ?? (typeof alg === 'string' ? `${securing} ${alg.slice(0, 20)}` : securing) };
}

function kindOf({ securing, header, payload, document }: SignedDocument): ForeignKind | undefined {
  const types = typesOf(document);
  const has = (...names: readonly string[]): boolean => names.some((name) => types.includes(name));
  const contexts = listOf(document['@context']).filter((each) => typeof each === 'string');
  const about = (part: string): boolean => contexts.some((each) => each.includes(part));
  const { typ } = header;
  if (typ === 'kluscv-trust-bundle+jwt') return 'trustBundle';
  if (typ === 'statuslist+jwt' || has('BitstringStatusListCredential', 'StatusList2021Credential')) return 'statusList';
  if (has('VerifiablePresentation') || 'verifiableCredential' in document) return 'presentation';
  if (has('EuropeanDigitalCredential', 'EuropassCredential') || about('data.europa.eu/snb'))
    return 'europeanDigitalCredential';
  if (has('BlockcertsCredential') || about('blockcerts')) return 'blockcerts';
  if (isOpenAttestation(document) || has('OpenAttestationCredential')) return 'openAttestation';
  if (has('OpenBadgeCredential', 'AchievementCredential') || about('/ob/v3p0')) return 'openBadge3';
  if (about('openbadges/v2') || about('openbadges/v1') || (has('Assertion') && 'badge' in document))
    return 'openBadge2';
  if ('badge' in document && 'recipient' in document) return 'openBadge2';
  const { vct } = payload;
  if (typeof vct === 'string')
    return /(?:^|[.:/])pid(?:$|[.:/])/i.test(vct) ? 'personIdentification' : 'sdJwtCredential';
  if (about('/2018/credentials/v1')) return 'verifiableCredential1';
  if (about('/ns/credentials/v2') || has('VerifiableCredential')) return 'verifiableCredential2';
  if ('issuers' in document && textOf(document['$schema'])?.includes('trust-list') === true) return 'trustList';
  if (securing === 'json') return undefined;
  if (securing === 'sd-jwt') return 'sdJwtCredential';
  return ['iss', 'sub', 'aud', 'email', 'name', 'nonce', 'azp', 'scope'].some((claim) => claim in payload)
    ? 'loginToken'
    : 'jws';
}

function isOpenAttestation({ version, schema, signature }: Members): boolean {
  if (typeof version === 'string' && version.includes('openattestation')) return true;
  if (typeof schema === 'string' && schema.includes('openattestation')) return true;
  return isObject(signature) && signature['type'] === 'SHA3MerkleProof';
}

function makerOf({ payload, document }: SignedDocument): string | undefined {
  const [issuer] = listOf(document['issuer'] ?? payload['iss']);
  const badge = document['badge'];
  const by = issuer ?? (isObject(badge) ? badge['issuer'] : undefined);
  if (!isObject(by)) return textOf(by);
  return (
    textOf(by['name']) ?? textOf(by['legalName']) ?? textOf(by['prefLabel']) ?? textOf(by['id']) ?? textOf(by['url'])
  );
}

function titleOf({ payload, document }: SignedDocument): string | undefined {
  const subject = listOf(document['credentialSubject']).find(isObject);
  const achievement = subject === undefined ? undefined : listOf(subject['achievement']).find(isObject);
  const badge = document['badge'];
  const type = typesOf(document).findLast((each) => !COMMON_TYPES.includes(each));
  return (
    textOf(document['name']) ??
    (achievement && textOf(achievement['name'])) ??
    (isObject(badge) ? textOf(badge['name']) : undefined) ??
    textOf(document['title']) ??
    textOf(type) ??
    textOf(payload['vct'])
  );
}

/** A text, or the first of one in several languages; English before others. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.slice(0, LONGEST);
  if (Array.isArray(value)) return textOf(value[0]);
  if (!isObject(value)) return undefined;
  const { en, '@value': literal, value: inner } = value;
  return textOf(
    en ?? literal ?? inner ?? Object.values(value).find((each) => typeof each === 'string' || Array.isArray(each)),
  );
}
