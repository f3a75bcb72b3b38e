import { hex } from '../document/md5.ts';
import { sha256 } from '../sha256.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { DerError, DerReader, sameBytes, TAG, valueAt, valuesIn } from './der.ts';

/** What a seal says, or why it is none for these bytes. */
export type SealReading =
  | {
      readonly ok: true;
      /** Common name in the certificate of who sealed. Nobody has checked that certificate. */
      readonly by: string;
    }
  | { readonly ok: false; readonly because: string };

/** Object identifiers by their DER, tag and length included. */
const OID = {
  data: '06092a864886f70d010701',
  signedData: '06092a864886f70d010702',
  timeStampInfo: '060b2a864886f70d0109100104',
  contentType: '06092a864886f70d010903',
  messageDigest: '06092a864886f70d010904',
  signingTime: '06092a864886f70d010905',
  signingCertificateV2: '060b2a864886f70d010910022f',
  signatureTimeStamp: '060b2a864886f70d010910020e',
} as const;

/** SHA-256 as an algorithm, with and without its empty parameters (RFC 5754, 2). */
const SHA_256: readonly string[] = ['300b0609608648016503040201', '300d06096086480165030402010500'];

/** How a seal may be signed: its one name in a seal (nobody signs that name, so a second would be a way to change a seal), and the key that goes with it. */
const ALGORITHMS = [
  { name: '300a06082a8648ce3d040302', key: { name: 'ECDSA', namedCurve: 'P-256' } },
  {
    name: '300d06092a864886f70d01010b0500',
    key: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  },
] as const;

const RSA_BITS = { least: 2048, most: 8192 } as const;

/**
 * Reads a seal: a detached CMS signature of the baseline profile (ETSI EN 319 142-1, level B-B or B-T), by ES256 or by RSA with SHA-256. The digest must be
 * that of `sealed`, the signature must fit the certificate inside, and every certificate must be named in what was signed. Whether that
 * certificate is anybody's is not asked: there is no list of them here, and no clock.
 *
 * @see RFC 5652, RFC 5035
 */
export async function readSeal(cms: Uint8Array, sealed: Uint8Array): Promise<SealReading> {
  try {
    return await readStructure(cms, sealed);
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    return refused(error.message);
  }
}

async function readStructure(cms: Uint8Array, sealed: Uint8Array): Promise<SealReading> {
  const { content, certificates, signerInfos } = readSignedData(cms);
  if (hex(content) !== OID.data) return refused('It is not detached.');
  const signer = new DerReader(signerInfos);
  const info = new DerReader(signer.take(TAG.sequence).content);
  signer.end();
  if (hex(info.take(TAG.integer).whole) !== '020101') return refused('It names its certificate otherwise.');
  const name = new DerReader(info.take(TAG.sequence).content);
  const issuer = name.take(TAG.sequence).whole;
  const serialNumber = name.take(TAG.integer).whole;
  name.end();
  if (!SHA_256.includes(hex(info.take(TAG.sequence).whole))) return refused('Its digest is not SHA-256.');
  const attributes = info.take(TAG.context0);
  const algorithm = hex(info.take(TAG.sequence).whole);
  const signature = info.take(TAG.octetString).content;
  const unsigned = info.takeIf(TAG.context1);
  info.end();

  const signed = readAttributes(attributes.content);
  if (hex(signed.get(OID.contentType) ?? new Uint8Array()) !== OID.data)
    return refused('It is a seal of something else.');
  if (signed.has(OID.signingTime)) return refused('It states a time that is not in the file.');
  const digest = signed.get(OID.messageDigest);
  if (digest === undefined || !sameBytes(valueAt(digest, 0).content, await sha256(sealed)))
    return refused('It was made for other bytes.');

  const chain = certificates.map(({ whole }) => readCertificate(whole));
  const own = chain.find((each) => sameBytes(each.issuer, issuer) && sameBytes(each.serialNumber, serialNumber));
  if (own === undefined) return refused('The certificate that it names is missing.');
  if (!(await namesAll(signed.get(OID.signingCertificateV2), own, chain)))
    return refused('It does not name its certificates in what was signed (signing-certificate-v2).');
  const toBeSigned = Uint8Array.from(attributes.whole);
  toBeSigned[0] = TAG.set;
  if (!(await verifies(algorithm, own.publicKey, signature, toBeSigned)))
    return refused(
      'Its signature does not fit its certificate, or it is neither ecdsa-with-SHA256 on P-256 nor sha256WithRSAEncryption.',
    );
  if (unsigned !== undefined && !(await isStampOf(unsigned.content, signature)))
    return refused('Its time-stamp belongs to another signature.');
  return { ok: true, by: own.name };
}

interface SignedData {
  /** What is signed: its type, then its content if it is inside. */
  readonly content: Uint8Array;
  readonly certificates: readonly { readonly whole: Uint8Array }[];
  readonly signerInfos: Uint8Array;
}

function readSignedData(cms: Uint8Array): SignedData {
  const file = new DerReader(cms);
  const outer = new DerReader(file.take(TAG.sequence).content);
  file.end();
  if (hex(outer.take(TAG.oid).whole) !== OID.signedData) throw new DerError('It is no signature.');
  const wrapped = new DerReader(outer.take(TAG.context0).content);
  outer.end();
  const parts = new DerReader(wrapped.take(TAG.sequence).content);
  wrapped.end();
  const version = hex(parts.take(TAG.integer).whole);
  const digests = parts.take(TAG.set).content;
  const content = parts.take(TAG.sequence).content;
  if (hex(content) === OID.data && (version !== '020101' || !SHA_256.includes(hex(digests))))
    throw new DerError('It is built otherwise.');
  const certificates = valuesIn(parts.takeIf(TAG.context0)?.content ?? new Uint8Array());
  // A time-stamp may carry lists of revoked certificates; a seal has no place for what nobody signed.
  if (hex(content) !== OID.data) parts.takeIf(TAG.context1);
  const signerInfos = parts.take(TAG.set).content;
  parts.end();
  return { content, certificates, signerInfos };
}

/** The one value of each attribute, by the DER of its type. */
function readAttributes(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const values = new Map<string, Uint8Array>();
  for (const { content } of valuesIn(bytes)) {
    const attribute = new DerReader(content);
    const type = hex(attribute.take(TAG.oid).whole);
    const [value, ...more] = valuesIn(attribute.take(TAG.set).content);
    attribute.end();
    if (value === undefined || more.length > 0 || values.has(type)) throw new DerError('It is built otherwise.');
    values.set(type, value.whole);
  }
  return values;
}

/** True if the signed list of certificates begins with the signer's and holds all that lie beside it, and no other. */
async function namesAll(
  attribute: Uint8Array | undefined,
  own: Certificate,
  chain: readonly Certificate[],
): Promise<boolean> {
  if (attribute === undefined) return false;
  const [list] = valuesIn(valueAt(attribute, 0).content);
  const named = valuesIn(list?.content ?? new Uint8Array()).map(({ content }) => {
    const id = new DerReader(content);
    const algorithm = id.takeIf(TAG.sequence);
    if (algorithm !== undefined && !SHA_256.includes(hex(algorithm.whole))) return '';
    return hex(id.take(TAG.octetString).content);
  });
  const hashes = await Promise.all([own, ...chain].map(async ({ whole }) => hex(await sha256(whole))));
  const [first, ...others] = hashes;
  return named[0] === first && named.length === others.length && others.every((hash) => named.includes(hash));
}

async function verifies(
  algorithm: string,
  publicKey: Uint8Array,
  signature: Uint8Array,
  bytes: Uint8Array,
): Promise<boolean> {
  const known = ALGORITHMS.find(({ name }) => name === algorithm);
  if (known === undefined) return false;
  const raw = known.key.name === 'ECDSA' ? rawSignature(signature) : signature;
  if (raw === undefined) return false;
  try {
    const key = await crypto.subtle.importKey('spki', publicKey as BufferSource, known.key, false, ['verify']);
    const bits = 'modulusLength' in key.algorithm ? Number(key.algorithm.modulusLength) : RSA_BITS.least;
    if (bits < RSA_BITS.least || bits > RSA_BITS.most) return false;
    return await crypto.subtle.verify(
      { name: known.key.name, hash: 'SHA-256' },
      key,
      raw as BufferSource,
      bytes as BufferSource,
    );
  } catch {
    // The key in the certificate is no key, or one of another kind.
    return false;
  }
}

/** Two numbers of 32 bytes, from the two integers in which certificates and seals write them. */
function rawSignature(der: Uint8Array): Uint8Array | undefined {
  const outer = new DerReader(der);
  const numbers = new DerReader(outer.take(TAG.sequence).content);
  outer.end();
  const raw = new Uint8Array(64);
  for (const half of [32, 64]) {
    const { content } = numbers.take(TAG.integer);
    // An integer has no more zeros in front than its sign needs.
    const padded = content[0] === 0 && (content[1] ?? 0) >= 0x80;
    if ((content[0] ?? 0x80) >= 0x80 || (content[0] === 0 && !padded)) return undefined;
    const number = padded ? content.subarray(1) : content;
    if (number.length > 32) return undefined;
    raw.set(number, half - number.length);
  }
  numbers.end();
  return raw;
}

/** True if these unsigned attributes are one time-stamp, and one of this signature. Who stamped is not asked. */
async function isStampOf(attributes: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const [[type, token] = [], ...more] = readAttributes(attributes);
  if (type !== OID.signatureTimeStamp || token === undefined || more.length > 0) return false;
  const imprint = stampedDigest(token);
  return imprint !== undefined && sameBytes(imprint, await sha256(signature));
}

/** The SHA-256 that a time-stamp was given for (RFC 3161, 2.4.2). @throws DerError */
export function stampedDigest(token: Uint8Array): Uint8Array | undefined {
  const encapsulated = new DerReader(readSignedData(token).content);
  if (hex(encapsulated.take(TAG.oid).whole) !== OID.timeStampInfo) return undefined;
  const text = new DerReader(encapsulated.take(TAG.context0).content).take(TAG.octetString).content;
  const info = new DerReader(new DerReader(text).take(TAG.sequence).content);
  info.take(TAG.integer);
  info.take(TAG.oid);
  const imprint = new DerReader(info.take(TAG.sequence).content);
  if (!SHA_256.includes(hex(imprint.take(TAG.sequence).whole))) return undefined;
  return imprint.take(TAG.octetString).content;
}

function refused(because: string): SealReading {
  return { ok: false, because };
}
