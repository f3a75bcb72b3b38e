// What issuing and verifying cost, beside the bare signature of the same bytes and beside jose alone, all in one run and in turns.
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { type SecuredCredential, type SignatureAlgorithm, verifyCredential, type VerifyOptions } from '@kluscv/sdk';
import { issueCredential, publicJwkOf } from '@kluscv/sdk/issue';
import { importJWK, jwtVerify, SignJWT } from 'jose';
import { benchDataIntegrity } from './data-integrity.ts';
import { benchGrowth } from './growth.ts';
import { inTurns, printTurns, ratioOf, type Turns } from './in-turns.ts';
import { digestOf, leastThatIssues, leastThatVerifies } from './least.ts';
import { benchPlatform, each, mustVerify } from './platform.ts';
import { benchStatus } from './status.ts';

/** So many that none is still known when it comes around again. */
const CREDENTIALS = 64;

/** How many are verified at once, as a server does. */
const TOGETHER = 32;

/** How many times as fast as `jose.jwtVerify` a verification is wanted to be. */
const WANTED = 1.5;

const LEAST = { issues: 'the least that issues', verifies: 'the least that verifies' } as const;

/** So many that a credential has ten kilobytes. */
const REVIEWS = 36;

export async function benchSdk(): Promise<void> {
  await benchAlgorithm('Ed25519');
  await benchAlgorithm('ES256');
  await benchStatus();
  await benchGrowth();
  await benchDataIntegrity();
}

async function benchAlgorithm(algorithm: SignatureAlgorithm): Promise<void> {
  const platform = await benchPlatform(algorithm);
  const { jwk, signer, verifying } = platform;
  const credentials = Array.from({ length: CREDENTIALS }, () => platform.credential(REVIEWS));
  const secured = await Promise.all(credentials.map((credential) => issueCredential(credential, { signer })));
  await mustVerify(secured[0]!, verifying);

  const alg = algorithm === 'Ed25519' ? 'EdDSA' : 'ES256';
  const digest = digestOf(algorithm);
  const privateKey = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  const publicKey = createPublicKey({ key: { ...publicJwkOf(jwk) }, format: 'jwk' });
  // The signature as Node likes it best: DER for ES256.
  const signed = secured.map(({ value }: SecuredCredential) => {
    const bytes = new TextEncoder().encode(value.slice(0, value.lastIndexOf('.')));
    return { bytes, signature: sign(digest, bytes, privateKey) };
  });
  const [joseKey, josePublicKey] = await Promise.all([
    importJWK({ ...jwk }, alg),
    importJWK({ ...publicJwkOf(jwk) }, alg),
  ]);
  const pooled: VerifyOptions = { ...verifying, signatureThread: 'pool' };
  const header = { alg, typ: 'vc+jwt', kid: signer.verificationMethod };
  const least = credentials.map((credential) => leastThatIssues(header, credential, digest, privateKey));

  const turns = await inTurns({
    'raw sign': each(signed, ({ bytes }) => sign(digest, bytes, privateKey)),
    'raw verify': each(signed, ({ bytes, signature }) => verify(digest, bytes, publicKey, signature)),
    [LEAST.issues]: each(credentials, (credential) => leastThatIssues(header, credential, digest, privateKey)),
    issue: each(credentials, (credential) => issueCredential(credential, { signer })),
    'jose.SignJWT': each(credentials, (credential) =>
      new SignJWT({ ...credential }).setProtectedHeader(header).sign(joseKey),
    ),
    [LEAST.verifies]: each(least, (jws) => leastThatVerifies(jws, digest, publicKey)),
    verify: each(secured, (credential) => verifyCredential(credential, verifying)),
    'jose.jwtVerify': each(secured, ({ value }) => jwtVerify(value, josePublicKey)),
    [`${TOGETHER} verify`]: together(secured, (credential) => verifyCredential(credential, verifying)),
    [`${TOGETHER} verify, pool`]: together(secured, (credential) => verifyCredential(credential, pooled)),
    [`${TOGETHER} jose.jwtVerify`]: together(secured, ({ value }) => jwtVerify(value, josePublicKey)),
  });
  const size = (JSON.stringify(credentials[0]).length / 1000).toFixed(1);
  printTurns(`${algorithm}, ${size} kB`, turns, 'raw verify');
  printRatios(turns);
}

/** How all of it compares with jose, and with the least that it could be. */
function printRatios(turns: readonly Turns[]): void {
  const ratio = ratioOf(turns);
  const compared = (name: string, peer: string): string => {
    const { wall, cpu } = ratio(name, peer);
    return `${wall.toFixed(2)} / ${cpu.toFixed(2)} × ${peer}`;
  };
  const [many, pooled] = [`${TOGETHER} verify`, `${TOGETHER} verify, pool`];
  const beside = (least: string, name: string, times = 1): string =>
    (microseconds(turns, name) / times - microseconds(turns, least)).toFixed(0);
  console.log(
    `  By the clock / by CPU time: issue = ${compared('issue', 'jose.SignJWT')}; verify = ${compared('verify', 'jose.jwtVerify')}\n` +
      `  ${LEAST.issues} = ${compared(LEAST.issues, 'jose.SignJWT')}; ${LEAST.verifies} = ${compared(LEAST.verifies, 'jose.jwtVerify')}\n` +
      `  On top of the least: schema and rules of issuing ${beside(LEAST.issues, 'issue')} µs; strict reading, schema, rules, policy and report of verifying ` +
      `${beside(LEAST.verifies, 'verify')} µs (${WANTED} × jose.jwtVerify would leave ${beside(LEAST.verifies, 'jose.jwtVerify', WANTED)})\n` +
      `  ${TOGETHER} at once: verify = ${compared(many, `${TOGETHER} jose.jwtVerify`)}, on the thread pool ${compared(pooled, `${TOGETHER} jose.jwtVerify`)}\n`,
  );
}

/** How long one takes by the clock. */
function microseconds(turns: readonly Turns[], name: string): number {
  return 1_000_000 / (turns.find((task) => task.name === name)?.perSecond ?? Number.NaN);
}

/** A task that takes many of these at once. Its figures are of all of them. */
function together<Value>(values: readonly Value[], task: (value: Value) => Promise<unknown>): () => unknown {
  let at = 0;
  return () => {
    at = (at + TOGETHER) % values.length;
    return Promise.all(values.slice(at, at + TOGETHER).map(task));
  };
}
