import { expectCall } from '@kluscv/schema/reading';
import { KlusError } from '@kluscv/schema';
import { Integer, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { SealErrorCode } from '../errors.ts';
import { readCertificate } from './certificate.ts';
import { DerError } from './der.ts';
import type { Seal } from './seal.ts';
import { sha256 } from '../sha256.ts';
import { type TimeStamp, timeStampToken } from './time-stamp.ts';

/** Signs what a seal is made of. The key may lie in a file, a key store or a device. */
export interface SealSigner {
  /** ES256 with P-256, or RSASSA-PKCS1-v1_5 with SHA-256 and at least 2048 bits (RFC 7518). */
  readonly algorithm: 'ES256' | 'RS256';
  /** The raw signature, as a JWS has it: `R || S` for ES256. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/** What a seal is made of. */
export interface CmsSealOptions {
  readonly signer: SealSigner;
  /** X.509 certificates in PEM: that of the key, then those that it was issued under. */
  readonly certificates: string;
  /** Asks a time-stamping authority. Default: the seal states no more than the day in the file (level B-B). */
  readonly timeStamp?: TimeStamp;
}

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  signatureTimeStamp: '1.2.840.113549.1.9.16.2.14',
  sha256: '2.16.840.1.101.3.4.2.1',
  ES256: '1.2.840.10045.4.3.2',
  RS256: '1.2.840.113549.1.1.11',
} as const;

/** Tags of a set, under which attributes are signed, and of the place where they stand. */
const SET = 0x31;
const SIGNED_ATTRIBUTES = 0;
const UNSIGNED_ATTRIBUTES = 1;

/**
 * A seal at level B-B of PAdES, or B-T with a time-stamp, for `render(presentation, { seal })`.
 *
 * @throws KlusError `seal.certificate`; and, once it seals, `seal.signature`, `seal.time-stamp`
 * @see ETSI EN 319 142-1, 6; RFC 5652; RFC 5035
 */
export function cmsSeal(options: CmsSealOptions): Seal {
  expectCall('cmsSeal', {
    options: [options, { signer: { algorithm: 'text', sign: 'function' }, certificates: 'text' }],
  });
  const { signer, certificates, timeStamp } = options;
  const chain = readChain(certificates);
  return async (bytes) => {
    const [own] = chain;
    if (own === undefined) throw wrongCertificate('There is none.');
    const hashes = await Promise.all(chain.map(({ der }) => sha256(der)));
    const signedAttrs = attributes(SIGNED_ATTRIBUTES, [
      [OID.contentType, new ObjectIdentifier({ value: OID.data })],
      [OID.messageDigest, octets(await sha256(bytes))],
      [OID.signingCertificateV2, signingCertificates(hashes)],
    ]);
    const toBeSigned = new Uint8Array(signedAttrs.toSchema().toBER());
    toBeSigned[0] = SET;
    const signature = await signatureOf(signer, toBeSigned);
    const stamp = timeStamp === undefined ? undefined : await timeStampToken(timeStamp, signature);
    const info = new SignerInfo({
      version: 1,
      sid: new IssuerAndSerialNumber({
        issuer: own.certificate.issuer,
        serialNumber: own.certificate.serialNumber,
      }),
      digestAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256 }),
      signedAttrs,
      signatureAlgorithm: new AlgorithmIdentifier({
        algorithmId: OID[signer.algorithm],
        ...(signer.algorithm === 'RS256' && { algorithmParams: new Null() }),
      }),
      signature: octets(signature),
      ...(stamp !== undefined && {
        unsignedAttrs: attributes(UNSIGNED_ATTRIBUTES, [[OID.signatureTimeStamp, stamp.toSchema()]]),
      }),
    });
    const signedData = new SignedData({
      version: 1,
      digestAlgorithms: [new AlgorithmIdentifier({ algorithmId: OID.sha256 })],
      encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
      certificates: chain.map(({ certificate }) => certificate),
      signerInfos: [info],
    });
    const content = new ContentInfo({ contentType: OID.signedData, content: signedData.toSchema(true) });
    return new Uint8Array(content.toSchema().toBER());
  };
}

function attributes(
  type: typeof SIGNED_ATTRIBUTES | typeof UNSIGNED_ATTRIBUTES,
  pairs: readonly (readonly [string, unknown])[],
): SignedAndUnsignedAttributes {
  return new SignedAndUnsignedAttributes({
    type,
    attributes: pairs.map(([id, value]) => new Attribute({ type: id, values: [value] })),
  });
}

/** Names every certificate by its hash, so that none can be exchanged for another of the same key. */
function signingCertificates(hashes: readonly Uint8Array[]): Sequence {
  const ids = hashes.map((hash) => new Sequence({ value: [octets(hash)] }));
  return new Sequence({ value: [new Sequence({ value: ids })] });
}

async function signatureOf(signer: SealSigner, bytes: Uint8Array): Promise<Uint8Array> {
  let raw: Uint8Array;
  try {
    raw = await signer.sign(bytes);
  } catch (error) {
    throw new KlusError<SealErrorCode>('seal.signature', 'The signer of the seal failed.', { cause: error });
  }
  if (signer.algorithm === 'RS256') return raw;
  if (raw.length !== 64) {
    throw new KlusError<SealErrorCode>(
      'seal.signature',
      `The signer gave ${raw.length} bytes; a raw signature of ES256 has 64. If it gives DER, take R and S out of it.`,
    );
  }
  const numbers = [raw.subarray(0, 32), raw.subarray(32)].map((half) =>
    Integer.fromBigInt(BigInt(`0x${Array.from(half, (byte) => byte.toString(16).padStart(2, '0')).join('')}`)),
  );
  return new Uint8Array(new Sequence({ value: numbers }).toBER());
}

interface ChainLink {
  readonly der: Uint8Array;
  readonly certificate: Certificate;
}

function readChain(pem: string): readonly ChainLink[] {
  const bodies = [...pem.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)];
  if (bodies.length === 0) throw wrongCertificate('There is no certificate in PEM (“-----BEGIN CERTIFICATE-----”).');
  return bodies.map(([, body = ''], index) => {
    try {
      const der = Uint8Array.from(atob(body.replaceAll(/\s/g, '')), (character) => character.charCodeAt(0));
      // What the verifier cannot read, it would not accept.
      readCertificate(der);
      return { der, certificate: Certificate.fromBER(der) };
    } catch (error) {
      const found = error instanceof DerError ? ` ${error.message}` : '';
      throw wrongCertificate(`Certificate ${index + 1} cannot be read.${found}`);
    }
  });
}

function wrongCertificate(because: string): KlusError<SealErrorCode> {
  return new KlusError<SealErrorCode>('seal.certificate', because);
}

function octets(bytes: Uint8Array): OctetString {
  return new OctetString({ valueHex: Uint8Array.from(bytes).buffer });
}
