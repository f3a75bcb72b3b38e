// What issuing and verifying cost, beside the bare signature of the same bytes and beside jose alone, all in one run.
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import {
  createIssuer,
  credentialFor,
  generateJwk,
  issueCredential,
  keyResolver,
  type PrivateJwk,
  publicJwkOf,
  signerFromJwk,
  statusSourceFrom,
  trustFrom,
  verifyCredential,
  type VerifyOptions,
} from '@kluscv/sdk';
import { importJWK, jwtVerify, SignJWT } from 'jose';
import { Bench } from 'tinybench';
import { longRecord } from './orders.ts';
import { type Measure, print } from './print.ts';

const NOW = '2026-01-15T12:00:00Z';

export async function benchSdk(): Promise<void> {
  for (const algorithm of ['Ed25519', 'ES256'] as const) await benchAlgorithm(await generateJwk(algorithm), algorithm);
}

async function benchAlgorithm(jwk: PrivateJwk, algorithm: 'Ed25519' | 'ES256'): Promise<void> {
  const signer = await signerFromJwk(jwk);
  const { issuer } = await createIssuer({ signer, issuer: { name: 'Voorbeeld', role: 'platform' } });
  const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
  const credential = credentialFor(longRecord, { issuer, validFrom: '2026-01-10T00:00:00Z', random });
  const secured = await issueCredential(credential, { signer });
  const options: VerifyOptions = {
    resolver: keyResolver(),
    trust: trustFrom([
      {
        $schema: 'https://w3id.org/kluscv/1.0/trust-list.schema.json',
        name: 'Bench',
        issuers: [{ id: issuer.id, name: issuer.name }],
      },
    ]),
    statusLists: statusSourceFrom([]),
    clock: () => NOW,
  };
  const report = await verifyCredential(secured, options);
  if (report.verdict !== 'verified')
    throw new Error(`The bench measures a failure: ${JSON.stringify(report.findings)}`);

  const alg = algorithm === 'Ed25519' ? 'EdDSA' : 'ES256';
  const digest = algorithm === 'Ed25519' ? null : 'sha256';
  const [signedText, signature] = [secured.value.slice(0, secured.value.lastIndexOf('.')), secured.value.split('.')[2]];
  const signed = new TextEncoder().encode(signedText);
  const raw = new Uint8Array(Buffer.from(signature ?? '', 'base64url'));
  const key = (object: KeyObject) => ({ key: object, dsaEncoding: 'ieee-p1363' }) as const;
  const privateKey = key(createPrivateKey({ key: { ...jwk }, format: 'jwk' }));
  const publicKey = key(createPublicKey({ key: { ...publicJwkOf(jwk) }, format: 'jwk' }));
  const [joseKey, josePublicKey] = await Promise.all([
    importJWK({ ...jwk }, alg),
    importJWK({ ...publicJwkOf(jwk) }, alg),
  ]);
  const header = { alg, typ: 'vc+jwt', kid: signer.verificationMethod };

  const bench = new Bench({ time: 1500, warmupTime: 400 });
  bench
    .add('raw sign', () => void sign(digest, signed, privateKey))
    .add('raw verify', () => void verify(digest, signed, publicKey, raw))
    .add('issue', () => issueCredential(credential, { signer }))
    .add('jose.SignJWT', () => new SignJWT({ ...credential }).setProtectedHeader(header).sign(joseKey))
    .add('verify', () => verifyCredential(secured, options))
    .add('jose.jwtVerify', () => jwtVerify(secured.value, josePublicKey));
  await bench.run();
  const measures = bench.tasks.map(({ name, result }): Measure => {
    return { name, perSecond: 'throughput' in result ? result.throughput.mean : Number.NaN };
  });
  const size = Math.round(JSON.stringify(credential).length / 1000);
  print(`Credentials (${algorithm}, ${size} kB)`, measures, { reference: 'raw verify' });
  const speed = (name: string): number => measures.find((measure) => measure.name === name)?.perSecond ?? Number.NaN;
  console.log(
    `  issue = ${(speed('issue') / speed('jose.SignJWT')).toFixed(2)} × jose.SignJWT; verify = ${(speed('verify') / speed('jose.jwtVerify')).toFixed(2)} × jose.jwtVerify\n`,
  );
}
