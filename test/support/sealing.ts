import { execFileSync } from 'node:child_process';
import { createPrivateKey, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cmsSeal, type SealSigner, type TimeStamp } from '@kluscv/pdf/seal';
import type { Seal } from '@kluscv/pdf';

/** A certification authority that lives as long as the test, with one certificate for each kind of key and one for time-stamps. Made by openssl. */
export interface SealingAuthority {
  readonly folder: string;
  /** The certificate of the authority itself. */
  readonly root: string;
  /** File names of a key in PEM, and of its certificate followed by that of the authority. */
  readonly files: Readonly<Record<SealSigner['algorithm'], { readonly key: string; readonly chain: string }>>;
  readonly timeStamp: TimeStamp;
}

const KEYS = {
  ES256: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  RS256: ['-newkey', 'rsa:2048'],
} as const;

const TIME_STAMPING = `[tsa]
default_tsa = own
[own]
serial = serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
`;

/** Makes an authority whose certificates say `name`. */
export function sealingAuthority(name = 'Voorbeeldplatform B.V. (test)'): SealingAuthority {
  const folder = mkdtempSync(join(tmpdir(), 'kluscv-sealing-'));
  const openssl = (...args: readonly string[]): Buffer =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const certificate = (file: string, keys: readonly string[], subject: string, ...more: readonly string[]): void => {
    openssl(
      'req',
      '-x509',
      ...keys,
      '-nodes',
      '-keyout',
      `${file}.key`,
      '-out',
      `${file}.pem`,
      '-days',
      '30',
      '-subj',
      subject,
      ...more,
    );
  };
  const issued = ['-CA', 'root.pem', '-CAkey', 'root.key', '-addext', 'basicConstraints=critical,CA:FALSE'];
  certificate('root', KEYS.ES256, '/O=Voorbeeld (test)/CN=Voorbeeld root (test)');
  for (const algorithm of ['ES256', 'RS256'] as const) {
    certificate(
      algorithm,
      KEYS[algorithm],
      `/O=Voorbeeld (test)/CN=${name}`,
      ...issued,
      '-addext',
      'keyUsage=critical,digitalSignature,nonRepudiation',
    );
    const chain = [algorithm, 'root'].map((file) => readFileSync(join(folder, `${file}.pem`), 'utf8'));
    writeFileSync(join(folder, `${algorithm}.chain.pem`), chain.join(''));
  }
  certificate(
    'tsa',
    KEYS.RS256,
    '/CN=Voorbeeld time (test)',
    ...issued,
    '-addext',
    'extendedKeyUsage=critical,timeStamping',
  );
  writeFileSync(join(folder, 'tsa.cnf'), TIME_STAMPING);
  writeFileSync(join(folder, 'serial'), '01\n');
  const at = (file: string): string => join(folder, file);
  return {
    folder,
    root: at('root.pem'),
    files: {
      ES256: { key: at('ES256.key'), chain: at('ES256.chain.pem') },
      RS256: { key: at('RS256.key'), chain: at('RS256.chain.pem') },
    },
    timeStamp: async (request) => {
      writeFileSync(at('query.tsq'), request);
      openssl(
        'ts',
        '-reply',
        '-config',
        'tsa.cnf',
        '-queryfile',
        'query.tsq',
        '-inkey',
        'tsa.key',
        '-signer',
        'tsa.pem',
        '-chain',
        'root.pem',
        '-out',
        'reply.tsr',
      );
      return readFileSync(at('reply.tsr'));
    },
  };
}

/** A seal of such an authority. */
export function sealOf(authority: SealingAuthority, algorithm: SealSigner['algorithm'], stamped = false): Seal {
  const { key, chain } = authority.files[algorithm];
  const privateKey = createPrivateKey(readFileSync(key));
  return cmsSeal({
    signer: {
      algorithm,
      sign: async (bytes) => sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' }),
    },
    certificates: readFileSync(chain, 'utf8'),
    ...(stamped && { timeStamp: authority.timeStamp }),
  });
}
