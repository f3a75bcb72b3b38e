import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import type { Seal } from '@kluscv/pdf';
import type { SealSigner } from '@kluscv/pdf/seal';
import { CliError } from '../../errors.ts';
import { type Io, readInput } from '../../terminal/io.ts';
import { passphraseFor } from '../../terminal/passphrase.ts';

/** File names of a key and of its certificates, both in PEM. */
export interface SealFiles {
  readonly key: string;
  readonly certificate: string;
  /** Address of a time-stamping authority. Default: no time-stamp (level B-B). */
  readonly timeStamp?: string;
}

const LEAST_RSA_BITS = 2048;

/**
 * A seal of a key in PEM, encrypted or not, and of its certificates. The key itself is in no message.
 *
 * @throws CliError `sealing.key-closed`, `sealing.key-kind`; KlusError `seal.certificate`, `node.address`
 */
export async function sealFromFiles(io: Io, { key, certificate, timeStamp }: SealFiles): Promise<Seal> {
  const stamp = timeStamp === undefined ? undefined : (await import('@kluscv/node/fetch')).timeStampFrom(timeStamp);
  const privateKey = await readPrivateKey(io, key);
  const { cmsSeal } = await import('@kluscv/pdf/seal');
  return cmsSeal({
    signer: {
      algorithm: algorithmOf(privateKey, key),
      sign: async (bytes) => sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
    },
    certificates: new TextDecoder().decode(await readInput(io, certificate)),
    ...(stamp !== undefined && { timeStamp: stamp }),
  });
}

async function readPrivateKey(io: Io, path: string): Promise<KeyObject> {
  const text = new TextDecoder().decode(await readInput(io, path));
  // PKCS#8 says it in its first line, the older forms in a header.
  const encrypted = /-----BEGIN ENCRYPTED PRIVATE KEY-----|^Proc-Type: 4,ENCRYPTED/m.test(text);
  const passphrase = encrypted ? await passphraseFor(io, path) : undefined;
  try {
    return createPrivateKey({ key: text, format: 'pem', ...(passphrase !== undefined && { passphrase }) });
  } catch {
    // What Node says of it may quote the file.
    throw new CliError('sealing.key-closed', { at: path, encrypted });
  }
}

function algorithmOf({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject, at: string): SealSigner['algorithm'] {
  const { namedCurve, modulusLength = 0 } = asymmetricKeyDetails ?? {};
  if (asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') return 'ES256';
  if (asymmetricKeyType === 'rsa' && modulusLength >= LEAST_RSA_BITS) return 'RS256';
  const size = modulusLength === 0 ? '' : ` of ${modulusLength} bits`;
  const found = `${asymmetricKeyType ?? 'unknown'}${namedCurve === undefined ? '' : ` ${namedCurve}`}${size}`;
  throw new CliError('sealing.key-kind', { at, found, bits: LEAST_RSA_BITS });
}
