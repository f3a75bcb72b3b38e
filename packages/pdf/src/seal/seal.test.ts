import { KlusError } from '@kluscv/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import { compare } from '../compare.ts';
import { extract } from '../extract.ts';
import { MAX_FILE_BYTES } from '../limits.ts';
import { render } from '../render.ts';
import { CLEANING, credentialOf, DRIVING, ONE_GIG, presentationOf } from '../testing/presentations.ts';
import { sealIdentity, testSeal } from '../testing/seals.ts';
import { HOLE_BYTES } from './hole.ts';
import { cmsSeal, type CmsSealOptions, type TimeStamp } from './index.ts';
import type { Seal } from './seal.ts';
import { readSeal } from './signed-data.ts';

const presentation = presentationOf([credentialOf(ONE_GIG)]);
const ALGORITHMS = ['ES256', 'RS256'] as const;

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

function cut(file: string): { readonly before: string; readonly seal: string; readonly after: string } {
  const [, from = '', to = ''] = /\/ByteRange \[ 0 (\d+) +(\d+) +\d+ +\]/.exec(file) ?? [];
  return {
    before: file.slice(0, Number(from) + 1),
    seal: file.slice(Number(from) + 1, Number(to) - 1),
    after: file.slice(Number(to) - 1),
  };
}

describe.each(ALGORITHMS)('a file sealed by %s', (algorithm) => {
  let file = '';
  beforeAll(async () => {
    file = latin1(await render(presentation, { seal: await testSeal(algorithm) }));
  });

  test('is as its credentials say, and names who sealed', async () => {
    expect(await compare(bytesOf(file))).toMatchObject({
      check: 'page',
      outcome: 'passed',
      code: 'page.sealed',
      details: { by: 'Voorbeeldplatform B.V. (test)' },
    });
    expect(extract(bytesOf(file))).toMatchObject({ ok: true, how: 'strict', sealed: true });
  });

  test('states which bytes are sealed: all but those of the seal', () => {
    const { before, seal, after } = cut(file);
    expect([before.at(-1), after[0]]).toEqual(['<', '>']);
    expect(seal).toMatch(/^[0-9a-f]+0{1000}$/);
    expect(seal).toHaveLength(2 * HOLE_BYTES);
    expect(Number(/\/ByteRange \[ 0 \d+ +\d+ +(\d+)/.exec(file)?.[1])).toBe(after.length - 1);
  });

  test('is the same outside the seal at every run, whoever seals', async () => {
    const other = cut(latin1(await render(presentation, { seal: await testSeal('ES256', { name: 'Somebody else' }) })));
    const { before, after } = cut(file);
    expect(other.before === before && other.after === after).toBe(true);
  });

  const damages: readonly (readonly [string, string, (file: string) => string])[] = [
    [
      'a seal of zeros',
      'page.seal-damaged',
      (good) => {
        const { before, seal, after } = cut(good);
        return before + '0'.repeat(seal.length) + after;
      },
    ],
    [
      'a seal that is not DER',
      'page.seal-damaged',
      (good) => {
        const { before, seal, after } = cut(good);
        return `${before}3080${seal.slice(4)}${after}`;
      },
    ],
    [
      'a seal in capital letters',
      'page.seal-damaged',
      (good) => {
        const { before, seal, after } = cut(good);
        return before + seal.toUpperCase() + after;
      },
    ],
    [
      'something after the seal',
      'page.seal-damaged',
      (good) => {
        const { before, seal, after } = cut(good);
        return `${before}${seal.slice(0, -1)}1${after}`;
      },
    ],
    [
      'text in the place of the seal',
      'page.differs',
      (good) => {
        const { before, seal, after } = cut(good);
        return before + '/ '.repeat(seal.length / 2) + after;
      },
    ],
    [
      'a byte changed after sealing',
      'page.differs',
      (good) => good.replace('/MediaBox [ 0 0 595.276', '/MediaBox [ 0 0 595.277'),
    ],
    [
      'a range that leaves out more',
      'page.differs',
      (good) => good.replace(/\/ByteRange \[ 0 (\d+)/, (_, at: string) => `/ByteRange [ 0 ${Number(at) - 1}`),
    ],
    [
      'a range that ends sooner',
      'page.differs',
      (good) =>
        good.replace(
          /(\/ByteRange \[ 0 \d+ +\d+) +(\d+)/,
          (_, before: string, length: string) => `${before} ${Number(length) - 1}`,
        ),
    ],
    ['another time', 'page.differs', (good) => good.replace(/\/M \(D:2025/, '/M (D:2024')],
    ['something appended', 'page.differs', (good) => `${good}\n`],
  ];
  test.each(damages)('is found out: %s is %s', async (_, code, damage) => {
    const damaged = damage(file);
    expect(damaged).not.toBe(file);
    expect(await compare(bytesOf(damaged))).toMatchObject({
      code,
      outcome: 'failed',
    });
  });

  test('is found out if the seal of another file is put in', async () => {
    const other = cut(
      latin1(await render(presentationOf([credentialOf(DRIVING)]), { seal: await testSeal(algorithm) })),
    );
    const { before, after } = cut(file);
    expect(await compare(bytesOf(before + other.seal + after))).toMatchObject({ code: 'page.seal-damaged' });
  });

  test('has a seal of which no digit can be another', async () => {
    const { before, seal, after } = cut(file);
    const around = bytesOf(before.slice(0, -1) + after.slice(1));
    const cms = Uint8Array.from(Buffer.from(seal, 'hex'));
    const der = cms.subarray(0, 4 + cms.slice(2, 4).reduce((sum, byte) => 256 * sum + byte, 0));
    expect(await readSeal(der, around)).toMatchObject({ ok: true });
    const accepted: string[] = [];
    for (let at = 0; at < der.length; at += 1) {
      for (const mask of [0x01, 0x10, 0x80, 0x0a]) {
        const changed = Uint8Array.from(der);
        changed[at] = (changed[at] ?? 0) ^ mask;
        const reading = await readSeal(changed, around);
        if (reading.ok) accepted.push(`${at}: ${mask}`);
      }
    }
    expect(accepted).toEqual([]);
  });
});

test('by RSA the same file comes at every run', async () => {
  const [one, two] = [
    await render(presentation, { seal: await testSeal('RS256') }),
    await render(presentation, { seal: await testSeal('RS256') }),
  ];
  expect(one).toEqual(two);
});

test('a sealed file of one platform stays under 120 kB', async () => {
  expect(
    (await render(presentationOf([credentialOf(CLEANING)]), { seal: await testSeal('RS256') })).length,
  ).toBeLessThan(120_000);
});

test('a name in a certificate that would turn or hide text is spelled out', async () => {
  const bytes = await render(presentation, { seal: await testSeal('ES256', { name: 'Platform\u202e\u0007gnp' }) });
  expect((await compare(bytes)).details).toEqual({ by: 'Platform\\u{202E}\\u{7}gnp' });
});

describe('a seal that a verifier would not accept is refused before the file is given out', () => {
  const cases: readonly (readonly [string, () => Promise<Seal>, RegExp])[] = [
    ['no CMS at all', async () => async () => new Uint8Array([1, 2, 3]), /breaks off/],
    ['nothing', async () => async () => new Uint8Array(), /built otherwise/],
    ['more bytes than there is room for', async () => async () => new Uint8Array(HOLE_BYTES + 1), /room for 16384/],
    [
      'a seal of other bytes',
      async () => {
        const seal = await testSeal('RS256');
        return () => seal(new Uint8Array(10));
      },
      /other bytes/,
    ],
    [
      'the certificate of another key',
      async () => {
        const { signer } = await sealIdentity('RS256');
        return cmsSeal({ signer, certificates: (await sealIdentity('ES256')).certificate });
      },
      /does not fit its certificate/,
    ],
    [
      'a signature of something else',
      async () => {
        const { signer, certificate } = await sealIdentity('ES256');
        return cmsSeal({
          signer: { ...signer, sign: () => signer.sign(new Uint8Array(1)) },
          certificates: certificate,
        });
      },
      /does not fit its certificate/,
    ],
  ];
  test.each(cases)('%s', async (_, make, because) => {
    const seal = await make();
    await expect(render(presentation, { seal })).rejects.toMatchObject({
      code: 'render.seal-unusable',
      message: expect.stringMatching(because) as unknown,
    });
  });
});

describe('a seal that cannot be made says why', () => {
  const refusal = async (change: (options: CmsSealOptions) => CmsSealOptions): Promise<unknown> => {
    const { signer, certificate } = await sealIdentity('ES256');
    try {
      await render(presentation, { seal: cmsSeal(change({ signer, certificates: certificate })) });
      return undefined;
    } catch (error) {
      return error;
    }
  };
  const answering =
    (answer: Uint8Array): TimeStamp =>
    async () =>
      answer;
  const cases: readonly (readonly [string, string, (options: CmsSealOptions) => CmsSealOptions])[] = [
    ['no certificate', 'seal.certificate', (options) => ({ ...options, certificates: '' })],
    [
      'a torn certificate',
      'seal.certificate',
      (options) => ({ ...options, certificates: options.certificates.replace(/\n.{64}\n/, '\n') }),
    ],
    [
      'something else in PEM',
      'seal.certificate',
      (options) => ({ ...options, certificates: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' }),
    ],
    [
      'a signer that fails',
      'seal.signature',
      (options) => ({ ...options, signer: { ...options.signer, sign: () => Promise.reject(new Error('locked')) } }),
    ],
    [
      'a signature in DER',
      'seal.signature',
      (options) => ({ ...options, signer: { ...options.signer, sign: async () => new Uint8Array(70) } }),
    ],
    [
      'no time-stamping authority',
      'seal.time-stamp',
      (options) => ({ ...options, timeStamp: () => Promise.reject(new Error('down')) }),
    ],
    [
      'an answer that is none',
      'seal.time-stamp',
      (options) => ({ ...options, timeStamp: answering(new Uint8Array([1, 2])) }),
    ],
    // PKIStatusInfo: rejection
    [
      'a refusal',
      'seal.time-stamp',
      (options) => ({ ...options, timeStamp: answering(new Uint8Array([0x30, 5, 0x30, 3, 2, 1, 2])) }),
    ],
  ];
  test.each(cases)('%s is %s', async (_, code, change) => {
    const error = await refusal(change);
    expect(error).toBeInstanceOf(KlusError);
    expect(error).toMatchObject({ code });
    expect(String(error)).not.toMatch(/MII|jpsQ/);
  });
});

test('the room for a seal fits into a file that is opened', () => {
  expect(4 * HOLE_BYTES).toBeLessThan(MAX_FILE_BYTES);
});
