// Sealed files through programs that share nothing with the renderer: poppler, which validates signatures, and openssl, which made the certificates.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '@kluscv/pdf';
import { describe, expect, test } from 'vitest';
import { kluscvMeanwhile } from '../support/command.ts';
import { sealingAuthority, sealOf } from '../support/sealing.ts';
import { timeAuthority } from '../support/time-authority.ts';
import { ATTACKS } from '../vectors/pdf/attacks.ts';
import { goodFile, goodFiles } from '../vectors/pdf/good.ts';
import { folder, run } from './golden-files.ts';
import { pdfsig, VALID } from './pdfsig.ts';

const authority = sealingAuthority();

async function sealedFile(algorithm: 'ES256' | 'RS256', stamped: boolean): Promise<string> {
  const path = join(folder, `sealed-${algorithm}-${String(stamped)}.pdf`);
  writeFileSync(path, Buffer.from(await goodFile({ seal: sealOf(authority, algorithm, stamped) }), 'latin1'));
  return path;
}

describe.each([
  ['ES256', false],
  ['ES256', true],
  ['RS256', false],
  ['RS256', true],
] as const)('a file sealed by %s (time-stamp: %s)', (algorithm, stamped) => {
  test('is valid to poppler, and sealed to us', async () => {
    const path = await sealedFile(algorithm, stamped);
    const report = pdfsig(path, authority.root);
    for (const line of VALID) expect(report).toMatch(line);
    expect(report).toContain('Signer Certificate Common Name: Voorbeeldplatform B.V. (test)');
    expect(await compare(readFileSync(path))).toMatchObject({
      code: 'page.sealed',
      details: { by: 'Voorbeeldplatform B.V. (test)' },
    });
    expect(run('qpdf', ['--check', path])).toContain('No syntax or stream encoding errors found');
  });

  test('holds a baseline signature of the whole chain to openssl, and a time-stamp if it has one', async () => {
    const { cms, around } = takenApart(await sealedFile(algorithm, stamped));
    const [cmsPath, aroundPath] = [join(folder, 'seal.der'), join(folder, 'around.bin')];
    writeFileSync(cmsPath, cms);
    writeFileSync(aroundPath, around);
    const verify = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', cmsPath, '-content', aroundPath];
    run('openssl', [...verify, '-CAfile', authority.root, '-purpose', 'any', '-out', '/dev/null']);
    const printed = run('openssl', ['cms', '-cmsout', '-print', '-inform', 'DER', '-in', cmsPath]);
    expect(printed).toContain('id-smime-aa-signingCertificateV2');
    expect(printed.match(/subject: /g)).toHaveLength(2);
    expect(printed.includes('id-smime-aa-timeStampToken')).toBe(stamped);
    // The time stands in the file, and in the time-stamp.
    expect(printed.split('unsignedAttrs:')[0]).not.toContain('signingTime');
  });
});

test('what the command sealed and time-stamped is valid to poppler, and its time-stamp to openssl', async () => {
  const tsa = await timeAuthority(authority);
  const [credential = ''] = readFileSync(new URL('../engines/credentials.txt', import.meta.url), 'utf8').split('\n');
  writeFileSync(join(folder, 'one.jwt'), credential);
  const { key, chain } = authority.files.RS256;
  const path = join(folder, 'by-the-command.pdf');
  const args = ['--seal-key', key, '--seal-certificate', chain, '--time-stamp', `${tsa.address}/`, '--out', path];
  const { code, stderr } = await kluscvMeanwhile(['export', 'pdf', 'one.jwt', ...args], { cwd: folder });
  tsa.close();
  expect(code, stderr).toBe(0);
  const report = pdfsig(path, authority.root);
  for (const line of VALID) expect(report).toMatch(line);
  const [cms, reply] = [join(folder, 'seal.der'), join(authority.folder, 'reply.tsr')];
  writeFileSync(cms, takenApart(path).cms);
  expect(run('openssl', ['cms', '-cmsout', '-print', '-inform', 'DER', '-in', cms])).toContain('timeStampToken');
  const query = join(authority.folder, 'query.tsq');
  expect(run('openssl', ['ts', '-verify', '-queryfile', query, '-in', reply, '-CAfile', authority.root])).toContain(
    'Verification: OK',
  );
});

test('the time-stamp is one of the signature, and valid to openssl', async () => {
  const asked: Uint8Array[] = [];
  const answers: Uint8Array[] = [];
  const watched = {
    ...authority,
    timeStamp: async (request: Uint8Array): Promise<Uint8Array> => {
      const answer = await authority.timeStamp(request);
      asked.push(request);
      answers.push(answer);
      return answer;
    },
  };
  await goodFile({ seal: sealOf(watched, 'RS256', true) });
  const [query, reply] = [join(folder, 'query.tsq'), join(folder, 'reply.tsr')];
  writeFileSync(query, asked[0] ?? new Uint8Array());
  writeFileSync(reply, answers[0] ?? new Uint8Array());
  // Its own signature was verified by whoever prints this.
  expect(run('openssl', ['ts', '-verify', '-queryfile', query, '-in', reply, '-CAfile', authority.root])).toContain(
    'Verification: OK',
  );
});

test('a time-stamp of something else is refused', async () => {
  let first: Uint8Array | undefined;
  const repeating = {
    ...authority,
    timeStamp: async (request: Uint8Array): Promise<Uint8Array> => (first ??= await authority.timeStamp(request)),
  };
  const seal = sealOf(repeating, 'ES256', true);
  await goodFile({ seal });
  await expect(goodFile({ seal })).rejects.toMatchObject({ code: 'seal.time-stamp' });
});

test('what poppler calls a changed or appended file is not sealed to us either', async () => {
  const seal = sealOf(authority, 'RS256');
  const files = {
    ...(await goodFiles()),
    sealed: await goodFile({ seal }),
    otherSealed: await goodFile({ seal, most: 1 }),
  };
  const attacked = join(folder, 'attacked.pdf');
  for (const id of ['changed-after-sealing', 'seal-transplanted', 'seal-digit', 'signed-again', 'trailing-bytes']) {
    const attack = ATTACKS.find((each) => each.id === id);
    if (attack === undefined) throw new Error(`There is no attack ${id}.`);
    const bytes = Buffer.from(await attack.make(files.sealed, files), 'latin1');
    writeFileSync(attacked, bytes);
    const report = pdfsig(attacked, authority.root);
    expect(VALID.every((line) => line.test(report)) && !report.includes('Signature #2'), `${id}\n${report}`).toBe(
      false,
    );
    expect((await compare(bytes)).outcome, id).toBe('failed');
  }
});

function takenApart(path: string): { readonly cms: Uint8Array; readonly around: Uint8Array } {
  const bytes = readFileSync(path);
  const [, from = 0, to = 0] = (/\/ByteRange \[ 0 (\d+) +(\d+)/.exec(bytes.toString('latin1')) ?? []).map(Number);
  const hole = Buffer.from(bytes.toString('latin1', from + 1, to - 1), 'hex');
  return {
    cms: hole.subarray(0, 4 + hole.readUInt16BE(2)),
    around: Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]),
  };
}
