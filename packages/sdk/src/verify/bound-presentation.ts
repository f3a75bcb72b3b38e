import { readCompactJws } from '@kluscv/schema/reading';
import { instantOf } from '@kluscv/schema/time';
import { runtime } from '#runtime';
import { isDid, parseDidUrl } from '../did/did-url.ts';
import { MAX_CREDENTIALS } from '../present/present-credentials.ts';
import type { FormatId, PresentationReading, SecuredCredential } from '../proof/format.ts';
import { holderSigned } from '../proof/holder-signed.ts';
import { readHeader } from '../proof/jose.ts';
import type { ReadyPublicKey } from '../runtime.ts';
import { type FindingOf, type FindingsOf, finding } from '@kluscv/schema/findings';

const ENVELOPE = /^data:application\/(vc\+jwt|vc\+sd-jwt|dc\+sd-jwt),(.+)$/;
const MEMBERS: ReadonlySet<string> = new Set([
  '@context',
  'id',
  'type',
  'holder',
  'verifiableCredential',
  'aud',
  'nonce',
  'iat',
  'exp',
  'iss',
]);

/** Takes a presentation that its holder signed apart. Its signature is checked as part of the check of the holder. */
export function readBoundPresentation(text: string): PresentationReading {
  const refused = (...findings: FindingsOf<'structure'>): PresentationReading => ({ ok: false, findings });
  const malformed = (pointer: string): FindingOf<'structure'> =>
    finding('structure', 'structure.schema', { rule: 'vp+jwt', problem: 'It is not a presentation.' }, { pointer });
  const jws = readCompactJws(text);
  if (!jws.ok) return refused(finding('structure', 'structure.compact', { reason: jws.code }));
  const header = readHeader(jws.header, {
    typ: 'vp+jwt',
    cty: 'vp',
    signer: jws.payload['holder'] ?? jws.payload['iss'],
  });
  const holder = header.ok ? parseDidUrl(header.key.verificationMethod)?.did : undefined;
  if (!header.ok || holder === undefined)
    return refused(finding('structure', 'structure.key-binding', { reason: 'header' }));
  const { key } = header;
  const { type, verifiableCredential, holder: named, iss, aud, nonce, iat, exp } = jws.payload;
  const unknown = Object.keys(jws.payload).find((member) => !MEMBERS.has(member));
  if (unknown !== undefined) return refused(malformed(`/${unknown}`));
  if (!(Array.isArray(type) ? type : [type]).includes('VerifiablePresentation')) return refused(malformed('/type'));
  for (const stated of [named, iss]) {
    if (stated !== undefined && !(isDid(stated) && stated === holder)) return refused(malformed('/holder'));
  }
  const listed = listOf(verifiableCredential);
  if (listed.length > MAX_CREDENTIALS) return refused(malformed('/verifiableCredential'));
  const credentials = listed.map(securedFromEnvelope);
  const wrong = credentials.indexOf(undefined);
  if (wrong >= 0) return refused(malformed(`/verifiableCredential/${wrong}`));
  return {
    ok: true,
    credentials: credentials.filter((credential) => credential !== undefined),
    binding: (resolver) => ({
      algorithm: key.algorithm,
      subject: holder,
      audience: aud,
      nonce,
      issuedAt: iat,
      expiresAt: exp,
      verify() {
        const input = new TextEncoder().encode(jws.signingInput);
        const signature = { ...key, verify: (ready: ReadyPublicKey) => runtime.verify(ready, input, jws.signature) };
        return holderSigned([signature], { holder, resolver, at: instantOf(iat) });
      },
    }),
  };
}

/** What a member holds that may stand alone, in a list, or not be there. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** The secured credential in an envelope, or `undefined`. */
export function securedFromEnvelope(envelope: unknown): SecuredCredential | undefined {
  const { id, type } = (envelope ?? {}) as { readonly id?: unknown; readonly type?: unknown };
  const [, format, value] = typeof id === 'string' ? (ENVELOPE.exec(id) ?? []) : [];
  if (type !== 'EnvelopedVerifiableCredential' || format === undefined || value === undefined) return undefined;
  return { format: format as FormatId, value };
}
