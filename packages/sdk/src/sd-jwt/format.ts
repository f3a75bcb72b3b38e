import type { ClaimPath } from '@kluscv/schema';
import {
  encodeBase64url,
  expectCall,
  KlusError,
  newerVersionAt,
  readSdJwt,
  type SdJwtReading,
  withoutSdJwtClaims,
} from '@kluscv/schema/reading';
import { SDJwtInstance } from '@sd-jwt/core';
import { secondsOf } from '@kluscv/schema/time';
import { typeIntegrityOf } from '@kluscv/schema/rules';
import { runtime } from '#runtime';
import { sdkError } from '../sdk-error.ts';
import type { PublicJwk } from '../keys/jwk.ts';
import { publicJwkOf } from '../keys/own-jwk.ts';
import type { ProofFormat, ProofReader, ReadSignature, SecurableDocument, SecuredCredential } from '../proof/format.ts';
import { NAMES, readHeader, signatureOf, withoutClaims } from '../proof/jose.ts';
import { newerVersion } from '../proof/newer-version.ts';
import { issuerOf as issuerIn } from '../proof/signatures.ts';
import { NotComputable } from '../runtime/not-computable.ts';
import type { Clock, RandomSource } from '../runtime.ts';
import { type FindingOf, type FindingsOf, finding } from '@kluscv/schema/findings';
import { frameOf, isHidingPlace, isNeverHidden, schemaOf } from './disclosure-frame.ts';
import { readKeyBinding } from './key-binding.ts';
import { readTokenStatus, type TokenStatus } from './token-status.ts';

/** The two ways to write a credential as an SD-JWT: W3C’s, and the IETF’s (`vct`), which European wallets use. */
export type SdJwtFormatId = 'vc+sd-jwt' | 'dc+sd-jwt';

/** Settings of `sdJwtFormat`. */
export interface SdJwtOptions {
  /** For the salts: without them a hidden value could be guessed. */
  readonly random: RandomSource;
  /** The key that the credential is bound to: only who has its private half can present it to one who asks. Default: none. */
  readonly holder?: PublicJwk;
  /** Digests without a value beside each place that hides something, so that nobody can count what is hidden. Default 0. */
  readonly decoys?: number;
  /**
   * What the holder may hide besides what the standard says can always be hidden: JSON Pointers such as `/credentialSubject/workRecord/team`, or all that the
   * standard allows. Default: nothing.
   */
  readonly alsoHideable?: readonly string[] | 'all';
  /** Where the status of the credential can be seen, in a Token Status List. For `dc+sd-jwt` alone. Default: only in `credentialStatus`, if there. */
  readonly status?: TokenStatus;
  /** When it is signed, for the claim `iat`. Default: from when the credential holds. */
  readonly clock?: Clock;
  /**
   * The certificates of the key, its own first, each as DER in base64 (`x5c`): for wallets that know issuers by certificates. The root is left out.
   * Default: none.
   */
  readonly certificates?: readonly string[];
}

const TYPES = 'https://w3id.org/kluscv/1.0/type-metadata/';

/** Claims of the format itself, which a verifier needs. */
const FIXED_CLAIMS: ReadonlySet<unknown> = new Set([
  'cnf',
  'status',
  'vct',
  'vct#integrity',
  'iss',
  'nbf',
  'exp',
  'iat',
]);

/**
 * The format for issuing and verifying credentials of which the holder shows parts: each review, rating, skill, the hours and the name is
 * separately disclosable, as the standard says, and what it allows besides, as the issuer says. Securing throws `issue.hideable` for what it does not allow.
 *
 * The claims `nbf`, `exp` and `iat` say the times once more, for libraries that look at nothing else.
 *
 * @throws KlusError `issue.schema` for a `status` in `vc+sd-jwt`, `status.address`, `call.argument` for certificates that are none
 * @see https://www.rfc-editor.org/rfc/rfc9901 and https://www.w3.org/TR/vc-jose-cose/#securing-vcs-with-sd-jwt
 */
export function sdJwtFormat<Id extends SdJwtFormatId>(id: Id, options: SdJwtOptions): ProofFormat<Id> {
  expectCall('sdJwtFormat', { id: [id, 'text'], options: [options, { random: 'function' }] });
  const { random, holder, decoys = 0, alsoHideable = [], status, clock, certificates } = options;
  if (status !== undefined && id !== 'dc+sd-jwt') {
    throw sdkError(
      'issue.schema',
      'A Token Status List is for dc+sd-jwt. Give this credential a credentialStatus instead.',
    );
  }
  if (status !== undefined && readTokenStatus({ status_list: status }) === undefined) {
    throw sdkError(
      'status.address',
      `No verifier would look up ${JSON.stringify(status)}. Give { idx, uri } as tokenStatusOf does, with an https address.`,
    );
  }
  if (certificates !== undefined && !isChain(certificates)) {
    throw new KlusError(
      'call.argument',
      'sdJwtFormat: the certificates are none. Give each as DER in base64, without its BEGIN and END lines.',
    );
  }
  const boundTo = holder === undefined ? undefined : publicJwkOf(holder);
  return {
    ...sdJwtReader(id),
    async secure(document, signer): Promise<SecuredCredential> {
      const payload: Readonly<Record<string, unknown>> = {
        ...document,
        ...(id === 'dc+sd-jwt' && {
          vct: typeOf(document),
          'vct#integrity': typeIntegrityOf(schemaOf(document)),
          iss: issuerOf(document),
        }),
        ...timesOf(document, clock?.()),
        ...(boundTo !== undefined && { cnf: { jwk: { ...boundTo } } }),
        ...(status !== undefined && { status: { status_list: { ...status } } }),
      };
      const instance = new SDJwtInstance({
        signAlg: NAMES[signer.algorithm],
        signer: (text: string) => signatureOf(signer, text),
        hashAlg: 'sha-256',
        hasher: sha256,
        saltGenerator: () => encodeBase64url(random(16)),
      });
      const frame = frameOf(payload, { decoys, alsoHideable });
      const value = await instance.issue(payload, frame as Parameters<typeof instance.issue>[1], {
        header: {
          typ: id,
          kid: signer.verificationMethod,
          ...(id === 'vc+sd-jwt' && { cty: 'vc' }),
          ...(certificates !== undefined && { x5c: [...certificates] }),
        },
      });
      return { format: id, value };
    },
  };
}

/** The reading half, which needs no randomness: for the option `formats` of a verification. */
export function sdJwtReader<Id extends SdJwtFormatId>(id: Id): ProofReader<Id> {
  return {
    id,
    async read(value) {
      const reading = await computed(readSdJwt(value, (bytes) => runtime.sha256(bytes)));
      if ('faults' in reading) return { ok: false, faults: reading.faults };
      if (!reading.ok) {
        const { fault, reason } = reading;
        return { ok: false, faults: [finding('structure', `structure.${fault}`, { reason })] };
      }
      const { jws, keyBinding, payload } = reading;
      const { vct, cnf, status: place } = payload;
      const { document, faults } = withoutClaims(withoutSdJwtClaims(id, payload));
      const wrong: (FindingOf<'structure'> | FindingOf<'proof'>)[] = [...faults];
      const type = Array.isArray(document['type']) ? (document['type'] as readonly unknown[]) : [];
      const isFixed = (path: ClaimPath): boolean => FIXED_CLAIMS.has(path[0]) || isNeverHidden(type, path);
      // An entry of a list is hidden where it stands, any other claim somewhere in an object.
      const isHidden = (path: ClaimPath): boolean =>
        FIXED_CLAIMS.has(path[0]) ||
        (typeof path.at(-1) === 'number' ? isNeverHidden(type, path) : !isHidingPlace(type, path));
      // A later version may let other claims be hidden.
      const newer = newerVersion(document);
      if (
        newer === undefined &&
        (reading.disclosed.some(({ path }) => isFixed(path)) || reading.hiddenIn.some(isHidden))
      ) {
        wrong.push(finding('structure', 'structure.disclosure', { reason: 'claim-never-hidden' }));
      }
      const ofType = id === 'dc+sd-jwt' ? typeOf(document) : undefined;
      const isOfType = newer === undefined || id === 'vc+sd-jwt' ? vct === ofType : newerVersionAt(vct) === newer;
      if (!isOfType) wrong.push(finding('structure', 'structure.claim', { claim: 'vct' }, { pointer: '/vct' }));
      const { 'vct#integrity': integrity } = payload;
      if (integrity !== undefined && !(id === 'dc+sd-jwt' && isIntegrity(integrity))) {
        wrong.push(finding('structure', 'structure.claim', { claim: 'vct#integrity' }, { pointer: '/vct#integrity' }));
      }
      const status = id === 'dc+sd-jwt' && place !== undefined ? readTokenStatus(place) : undefined;
      if (id === 'dc+sd-jwt' && place !== undefined && status === undefined) {
        const problem = 'The claim status holds something else than a place in a Token Status List.';
        wrong.push(finding('structure', 'structure.schema', { rule: 'status', problem }, { pointer: '/status' }));
      }
      const header = readHeader(jws.header, { typ: id, cty: 'vc', signer: issuerIn(document) });
      if (!header.ok) return { ok: true, document, faults: [...header.faults, ...wrong], signatures: [] };
      const signature: ReadSignature = {
        ...header.key,
        verify: (key, thread) => runtime.verify(key, new TextEncoder().encode(jws.signingInput), jws.signature, thread),
      };
      const presented = value.slice(0, value.length - keyBinding.length);
      const bound = keyBinding === '' ? undefined : readKeyBinding(keyBinding, { presented, confirmation: cnf });
      if (bound?.ok === false) wrong.push(finding('structure', 'structure.key-binding', { reason: bound.reason }));
      return {
        ok: true,
        document,
        faults: wrong,
        signatures: [signature],
        ...(bound?.ok === true && { binding: bound.binding }),
        ...(status !== undefined && { status }),
      };
    },
  };
}

/** What this engine cannot compute is no fault of the text. */
async function computed(
  reading: Promise<SdJwtReading>,
): Promise<SdJwtReading | { readonly faults: FindingsOf<'structure'> }> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof NotComputable)) throw error;
    return { faults: [finding('structure', 'structure.not-computable', { computation: error.computation })] };
  }
}

/** As @sd-jwt/core asks for it. The algorithm is the only one that is read, too. */
export async function sha256(data: string | ArrayBuffer): Promise<Uint8Array> {
  return runtime.sha256(typeof data === 'string' ? new TextEncoder().encode(data) : new Uint8Array(data));
}

function typeOf(document: SecurableDocument | Readonly<Record<string, unknown>>): string {
  return `${TYPES}${schemaOf(document)}.json`;
}

function issuerOf({ issuer }: SecurableDocument): string {
  return typeof issuer === 'string' ? issuer : issuer.id;
}

/** When it begins, ends and was signed, as RFC 7519 writes times. An end that nobody stated is not made up. */
function timesOf({ validFrom, validUntil }: SecurableDocument, signedAt = validFrom): Readonly<Record<string, number>> {
  const times = { nbf: secondsOf(validFrom), exp: secondsOf(validUntil), iat: secondsOf(signedAt) };
  return Object.fromEntries(Object.entries(times).filter((time): time is [string, number] => time[1] !== undefined));
}

/** Whether a claim is a hash as SRI writes it. Metadata may get better words later, so it is not held against ours. */
function isIntegrity(claim: unknown): boolean {
  return typeof claim === 'string' && /^sha\d{3}-[A-Za-z0-9+/]{43,}={0,2}(?: |$)/.test(claim);
}

/** Whether these are certificates, as JOSE writes a chain: DER of a sequence, in base64. What is in them is not looked at. */
function isChain(chain: unknown): boolean {
  return (
    Array.isArray(chain) &&
    chain.length >= 1 &&
    chain.length <= 10 &&
    chain.every((each) => typeof each === 'string' && /^MI[A-Za-z0-9+/]{50,16000}={0,2}$/.test(each))
  );
}
