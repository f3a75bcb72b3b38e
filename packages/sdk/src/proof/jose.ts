import {
  encodeBase64url,
  isObject,
  type Members,
  readCompactJws,
  REGISTERED_CLAIMS,
  withoutRegisteredClaims,
} from '@kluscv/schema/reading';
import { runtime } from '#runtime';
import { parseDidUrl } from '../did/did-url.ts';
import { secondsOf } from '@kluscv/schema/time';
import { signatureBy } from '../keys/signature.ts';
import type { SignatureAlgorithm } from '../keys/jwk.ts';
import type { Signer } from '../keys/signer.ts';
import { type FindingOf, finding } from '@kluscv/schema/findings';
import type { ProofFormat, ReadSignature } from './format.ts';
import { issuerOf } from './signatures.ts';

/** What is written; RFC 9864’s name for the same algorithm is read too. */
export const NAMES: Readonly<Record<SignatureAlgorithm, string>> = { Ed25519: 'EdDSA', ES256: 'ES256' };

const ALGORITHMS: ReadonlyMap<unknown, SignatureAlgorithm> = new Map([
  ['EdDSA', 'Ed25519'],
  ['Ed25519', 'Ed25519'],
  ['ES256', 'ES256'],
]);

/**
 * What is read of a header, and what may stand there because nothing is done with it: certificates, beside a key that is found through the issuer, and the
 * issuer once more. Everything else (`jwk`, `jku`, `x5u`, `crit`, `b64` …) tries to steer the verifier.
 */
const HEADER_MEMBERS: ReadonlySet<string> = new Set(['alg', 'typ', 'cty', 'kid', 'iss', 'x5c', 'x5t', 'x5t#S256']);

/**
 * The format `vc+jwt`: a compact JWS whose payload is the credential itself. Assembled and read here, since signers are injected and
 * reading must be stricter than common libraries are.
 *
 * @see https://www.w3.org/TR/vc-jose-cose/#securing-with-jose
 */
export const joseFormat: ProofFormat = {
  id: 'vc+jwt',
  async secure(document, signer) {
    const header = { alg: NAMES[signer.algorithm], typ: 'vc+jwt', cty: 'vc', kid: signer.verificationMethod };
    const signingInput = `${encodeJson(header)}.${encodeJson(document)}`;
    return { format: 'vc+jwt', value: `${signingInput}.${await signatureOf(signer, signingInput)}` };
  },
  read(value) {
    const jws = readCompactJws(value);
    if (!jws.ok) return { ok: false, faults: [finding('structure', 'structure.compact', { reason: jws.code })] };
    const { header, payload, signature, signingInput } = jws;
    const headerReading = readHeader(header, { typ: 'vc+jwt', cty: 'vc', signer: issuerOf(payload) });
    const { document, faults } = withoutClaims(payload);
    if (!headerReading.ok) return { ok: true, document, faults: [...headerReading.faults, ...faults], signatures: [] };
    const read: ReadSignature = {
      ...headerReading.key,
      verify: (key, thread) => runtime.verify(key, asciiBytes(signingInput), signature, thread),
    };
    return { ok: true, document, faults, signatures: [read] };
  },
};

/** What a signature is over, which is ASCII: as many bytes as characters, and so written in one go. */
function asciiBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  new TextEncoder().encodeInto(text, bytes);
  return bytes;
}

/**
 * The signature of an ASCII text, in base64url.
 *
 * @throws KlusError as `signatureBy`
 */
export async function signatureOf(signer: Signer, text: string): Promise<string> {
  return encodeBase64url(await signatureBy(signer, asciiBytes(text)));
}

/** A JSON value as a part of a compact JWS. */
export function encodeJson(value: unknown): string {
  return encodeBase64url(new TextEncoder().encode(JSON.stringify(value)));
}

/** What a header says of the key, or what is wrong with it. */
export type HeaderReading =
  | { readonly ok: true; readonly key: Pick<ReadSignature, 'verificationMethod' | 'algorithm'> }
  | { readonly ok: false; readonly faults: readonly FindingOf<'proof'>[] };

/** What a header must be, and who is meant by what it says. */
export interface ExpectedHeader {
  readonly typ: string;
  readonly cty?: string;
  /** Who signed, by what the payload says: a `kid` that is only a fragment is a key of this DID. */
  readonly signer?: unknown;
}

/** Reads a header strictly: the members that are needed, those that steer nobody, and no other, for this type of document. */
export function readHeader(header: Members, expected: ExpectedHeader): HeaderReading {
  const { alg, typ, cty, kid, iss } = header;
  const { signer } = expected;
  const faults: FindingOf<'proof'>[] = [];
  for (const member of Object.keys(header)) {
    if (!HEADER_MEMBERS.has(member)) faults.push(finding('proof', 'proof.header', { member }));
  }
  if (iss !== undefined && iss !== signer) faults.push(finding('proof', 'proof.header', { member: 'iss' }));
  if (subtypeOf(typ) !== expected.typ) faults.push(finding('proof', 'proof.type', { type: shown(typ) }));
  if (cty !== undefined && subtypeOf(cty) !== expected.cty) {
    faults.push(finding('proof', 'proof.type', { type: shown(cty) }));
  }
  const algorithm = ALGORITHMS.get(alg);
  if (algorithm === undefined) faults.push(finding('proof', 'proof.algorithm', { algorithm: shown(alg) }));
  const name = typeof kid === 'string' && kid.startsWith('#') && typeof signer === 'string' ? signer + kid : kid;
  if (name === undefined) faults.push(finding('proof', 'proof.key.missing', {}));
  else if (parseDidUrl(name) === undefined) faults.push(finding('proof', 'proof.key.name', { key: shown(kid) }));
  return faults.length === 0 && algorithm !== undefined
    ? { ok: true, key: { verificationMethod: name as string, algorithm } }
    : { ok: false, faults };
}

/** A media type of JOSE: `application/` may stand before it, or be left out (RFC 7515, 4.1.9). */
function subtypeOf(type: unknown): unknown {
  return typeof type === 'string' && type.startsWith('application/') ? type.slice('application/'.length) : type;
}

/** Registered claims may repeat what the credential says, and only that. The `vc` and `vp` claims of version 1.1 have no place. */
export function withoutClaims(payload: Members): {
  readonly document: Members;
  readonly faults: readonly FindingOf<'structure'>[];
} {
  const faults: FindingOf<'structure'>[] = [];
  for (const claim of ['vc', 'vp']) {
    if (claim in payload) faults.push(finding('structure', 'structure.legacy', { claim }, { pointer: `/${claim}` }));
  }
  for (const claim of REGISTERED_CLAIMS) {
    if (claim in payload && !agrees(claim, payload)) {
      faults.push(finding('structure', 'structure.claim', { claim }, { pointer: `/${claim}` }));
    }
  }
  return { document: withoutRegisteredClaims(payload), faults };
}

function agrees(claim: (typeof REGISTERED_CLAIMS)[number], payload: Members): boolean {
  const { issuer, credentialSubject, id, validFrom, validUntil } = payload;
  const value = payload[claim];
  // When it was signed; the credential itself does not say.
  if (claim === 'iat') return typeof value === 'number' && value >= 0;
  const stated: Readonly<Record<Exclude<typeof claim, 'iat'>, unknown>> = {
    iss: isObject(issuer) ? issuer['id'] : issuer,
    sub: isObject(credentialSubject) ? credentialSubject['id'] : undefined,
    jti: id,
    nbf: secondsOf(validFrom),
    exp: secondsOf(validUntil),
  };
  return value !== undefined && value === stated[claim];
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '–' : JSON.stringify(value);
}
