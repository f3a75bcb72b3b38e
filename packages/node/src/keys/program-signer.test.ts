import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicJwkOf } from '@kluscv/sdk/issue';
import { ED25519_JWK, P256_JWK } from './keys.fixture.ts';
import { signerFromProgram } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'kluscv command '));
const program = join(folder, 'sign.mjs');
const verificationMethod = 'did:web:platform.example#key-1';
const jwks = { ed: ED25519_JWK, p: P256_JWK };

// A real program, as somebody with an HSM would write one.
writeFileSync(
  program,
  `import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
const [mode, key, ...rest] = process.argv.slice(2);
const jwk = ${JSON.stringify(jwks)}[key];
const { d, ...publicKeyJwk } = jwk;
if (rest.includes('--signer-info')) {
  if (mode === 'no-info') process.exit(0);
  if (mode === 'long-info') process.stdout.write('{'.repeat(100000));
  else if (mode === 'private-info') process.stdout.write(JSON.stringify({ publicKeyJwk: jwk }));
  else if (mode === 'number') process.stdout.write(JSON.stringify({ publicKeyJwk, verificationMethod: 1 }));
  else process.stdout.write(JSON.stringify({ publicKeyJwk, verificationMethod: ${JSON.stringify(verificationMethod)}, algorithm: 'as the key' }) + '\\n');
} else if (mode === 'deaf') {
  process.stdin.destroy();
  console.error('PIN \\u001b[31mlocked\\nafter three tries' + 'x'.repeat(10000));
  process.exit(3);
} else if (mode === 'slow') {
  setTimeout(() => {}, 60000);
} else if (mode === 'long') {
  process.stdout.write('x'.repeat(100000));
} else if (mode === 'other') {
  process.stdout.write(new Uint8Array(64));
} else {
  const dsaEncoding = mode === 'der' ? 'der' : 'ieee-p1363';
  process.stdout.write(sign(key === 'ed' ? null : 'sha256', readFileSync(0), { key: createPrivateKey({ key: jwk, format: 'jwk' }), dsaEncoding }));
}
`,
);
const command = (...args: readonly string[]): string => [process.execPath, `"${program}"`, ...args].join(' ');

describe('signerFromProgram', () => {
  it.each([
    ['raw', 'ed', ED25519_JWK],
    ['raw', 'p', P256_JWK],
    ['der', 'p', P256_JWK],
  ])('signs through a program (%s, %s)', async (mode, key, jwk) => {
    const signer = await signerFromProgram(command(mode, key));
    expect(signer).toMatchObject({ verificationMethod, algorithm: jwk.kty === 'OKP' ? 'Ed25519' : 'ES256' });
    const bytes = new TextEncoder().encode('what is to be signed');
    const signature = await signer.sign(bytes);
    const publicKey = createPublicKey({ key: { ...publicJwkOf(jwk) }, format: 'jwk' });
    const raw = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
    expect(verify(jwk.kty === 'OKP' ? null : 'sha256', bytes, raw, signature)).toBe(true);
  });

  it('signs more than a pipe holds, and under the name that it is given', async () => {
    const name = 'did:web:platform.example#other';
    const signer = await signerFromProgram(command('raw', 'ed'), { verificationMethod: name });
    expect(signer.verificationMethod).toBe(name);
    expect(await signer.sign(new Uint8Array(300_000))).toHaveLength(64);
  });

  it.each([
    ['no command', '', 'signer.info', /exec:/],
    ['a program that is not there', './no-such-program --slot 1', 'signer.failed', /could not be started/],
    ['one that says nothing of its key', command('no-info', 'ed'), 'signer.info', /--signer-info/],
    ['one that says too much', command('long-info', 'ed'), 'signer.failed', /more than 16384 bytes/],
    ['one that hands out its private key', command('private-info', 'ed'), 'signer.info', /private/],
    ['a name that is no text', command('number', 'ed'), 'signer.info', /verificationMethod/],
    [
      'one that fails, with what it said',
      command('deaf', 'ed'),
      'signer.failed',
      /exit code 3\. PIN \[31mlocked after three tries/,
    ],
    ['one that writes without end', command('long', 'ed'), 'signer.failed', /more than 1024 bytes/],
    ['one that signs with another key', command('other', 'ed'), 'key.self-test', /does not verify/],
  ])('refuses %s', async (_what, text, code, message) => {
    const failure = (await signerFromProgram(text).catch((error: unknown) => error)) as Error;
    expect(failure).toMatchObject({ code, message: expect.stringMatching(message) as string });
    expect(failure.message.length).toBeLessThan(700);
    expect(JSON.stringify([failure.message, failure])).not.toContain(ED25519_JWK.d);
  });

  it.each([
    ['one that fails', command('deaf', 'ed'), true, { name: 'ProgramFailure', exitCode: 3 }],
    ['a program that is not there', './no-such-program', false, { code: 'ENOENT' }],
    ['one that writes without end', command('long', 'ed'), false, { exitCode: null }],
  ])('says of %s whether it may go well later, with the cause', async (_what, text, retryable, cause) => {
    const failure: unknown = await signerFromProgram(text).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'signer.failed', details: { retryable }, cause });
  });

  it('does not wait for ever', async () => {
    await expect(signerFromProgram(command('slow', 'ed'), { timeoutMs: 400 })).rejects.toMatchObject({
      code: 'signer.failed',
      message: expect.stringContaining('did not end within 400 ms') as string,
      details: { retryable: true },
    });
  });
});
