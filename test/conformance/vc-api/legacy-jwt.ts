// JWTs of version 1.1 of the data model, whose credential or presentation lies in a claim: only W3C’s suite for version 2.0 still sends them, in envelopes.
import { finding } from '@kluscv/schema/findings';
import { isObject, type Members, readCompactJws } from '@kluscv/schema/reading';
import { type DidResolver, type HolderBinding, isDid, type ProofReader, type ReadSignature } from '@kluscv/sdk';
import { holderSigned, listOf, parseDidUrl, verifySignature } from '@kluscv/sdk/proof';
import { type Secured, securedFrom } from './secured.ts';

const ALGORITHMS = { EdDSA: 'Ed25519', ES256: 'ES256' } as const;

interface Legacy {
  readonly document: Members;
  readonly claims: Members;
  readonly signature: ReadSignature;
}

/** Reads a credential in the claim `vc`. */
export const legacyReader: Pick<ProofReader, 'read'> = {
  read(value) {
    const jwt = read(value, 'vc');
    if (jwt === undefined) return { ok: false, faults: [finding('structure', 'structure.compact', { reason: 'jwt' })] };
    const { document, claims, signature } = jwt;
    const { issuer } = document;
    const isSame = claims['iss'] === (isObject(issuer) ? issuer['id'] : issuer);
    const faults = isSame ? [] : [finding('structure', 'structure.claim', { claim: 'iss' })];
    return { ok: true, document, faults, signatures: [signature] };
  },
};

/** A presentation of that kind, before its signature is looked at. */
export interface LegacyPresentation {
  readonly ok: true;
  readonly document: Members;
  readonly credentials: readonly Secured[];
  readonly binding: (resolver: DidResolver) => HolderBinding;
}

/** Reads a presentation in the claim `vp`. @returns `undefined` if it is none */
export function readLegacyPresentation(text: string): LegacyPresentation | undefined {
  const jwt = read(text, 'vp');
  const holder = jwt && parseDidUrl(jwt.signature.verificationMethod)?.did;
  if (jwt === undefined || holder === undefined || jwt.claims['iss'] !== holder) return undefined;
  const { document, claims, signature } = jwt;
  const credentials = listOf(document['verifiableCredential']).map(securedFrom);
  if (credentials.includes(undefined)) return undefined;
  return {
    ok: true,
    document,
    credentials: credentials.filter((credential) => credential !== undefined),
    binding: (resolver) => ({
      algorithm: signature.algorithm,
      subject: holder,
      audience: claims['aud'],
      nonce: claims['nonce'],
      issuedAt: claims['iat'],
      expiresAt: claims['exp'],
      verify: () => holderSigned([signature], { holder, resolver }),
    }),
  };
}

function read(text: string, claim: 'vc' | 'vp'): Legacy | undefined {
  const jws = readCompactJws(text);
  if (!jws.ok) return undefined;
  const { [claim]: document, ...claims } = jws.payload;
  const { alg, kid, typ } = jws.header;
  const known = Object.entries(ALGORITHMS).find(([name]) => name === alg);
  if (!isObject(document) || known === undefined || (typ !== undefined && typ !== 'JWT')) return undefined;
  const name = parseDidUrl(kid);
  if (name === undefined || !isDid(name.did)) return undefined;
  const input = new TextEncoder().encode(jws.signingInput);
  const [, algorithm] = known;
  const verificationMethod = kid as ReadSignature['verificationMethod'];
  return {
    document,
    claims,
    signature: { verificationMethod, algorithm, verify: (key) => verifySignature(key, input, jws.signature) },
  };
}
