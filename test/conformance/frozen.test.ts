// The frozen copies of the standard are whole, and what is now keeps what they say.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { runHere } from '../support/command.ts';
import { FROZEN, frozenFolder, unpackFrozen } from '../support/frozen.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const RENEW = 'if the version is a draft and the change is meant, run `npx pnpm@12 freeze`';

interface VectorFile {
  readonly vectors: readonly { readonly id: string }[];
}

test('there is a frozen copy', () => {
  expect(FROZEN).not.toEqual([]);
});

describe.each(FROZEN)('the frozen copy %s', (version) => {
  const folder = frozenFolder(version);
  const vectors = unpackFrozen(version, 'vectors.tar.gz');
  afterAll(() => {
    rmSync(vectors, { recursive: true });
  });

  test.each([
    ['its files', folder, 'SHA256SUMS'],
    ['its vectors', vectors, 'vectors.sha256'],
  ])('%s are those of its checksums, and no other', (_, of, sums) => {
    const lines = readFileSync(join(folder, sums), 'utf8').trim().split('\n');
    const stated = Object.fromEntries(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    const found = Object.fromEntries(
      filesIn(of)
        .filter((name) => name !== 'SHA256SUMS')
        .map((name) => [name, sha256(join(of, name))]),
    );
    expect(found).toEqual(stated);
  });

  const schemas = filesIn(join(folder, 'schemas/v1')).filter((name) => name.endsWith('.schema.json'));
  test.each(schemas.filter((name) => !name.includes('/')))('`schema diff` finds nothing in %s', async (name) => {
    const paths = [join(folder, 'schemas/v1', name), join(root, 'schemas/v1', name)];
    const { code, stdout } = await runHere(['schema', 'diff', ...paths, '--json']);
    expect({ code, ...(JSON.parse(stdout) as object) }, RENEW).toEqual({ code: 0, breaking: false, changes: [] });
  });

  test('context, code lists and words are the same, byte for byte', () => {
    const changed = filesIn(join(folder, 'schemas')).filter(
      (name) => sha256(join(folder, 'schemas', name)) !== sha256(join(root, 'schemas', name)),
    );
    expect(changed, RENEW).toEqual([]);
  });

  test('each of its vectors is still there, and expects the same', () => {
    const gone = filesIn(vectors)
      .filter((name) => /v1\/.*\.json$/.test(name))
      .flatMap((name) => {
        const now = new Set(vectorsIn(join(root, 'test/vectors', name)));
        return vectorsIn(join(vectors, name)).filter((vector) => !now.has(vector));
      });
    expect(gone, RENEW).toEqual([]);
  });
});

function vectorsIn(path: string): readonly string[] {
  const { vectors, ...rest } = JSON.parse(readFileSync(path, 'utf8')) as VectorFile & Readonly<Record<string, unknown>>;
  const usual = JSON.stringify([rest['at'], rest['atHand']]);
  return vectors.map((vector) => `${vector.id}: ${JSON.stringify(vector)} ${usual}`);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
