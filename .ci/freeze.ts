// Writes the frozen copy of the standard, `frozen/<version>`: schemas, context and code lists as files, vectors and the command as it is packed in one archive
// each, and checksums of all. Run it by hand (`npx pnpm@12 freeze`) when the release candidate is renewed; a released version is never written again.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './workspace.ts';

const VERSION = '1.0.0-rc.1';
const folder = join(root, 'frozen', VERSION);
const VECTORS = ['v1', 'vectors.schema.json', 'secured/v1', 'secured.schema.json', 'README.md'];

if (!VERSION.includes('-') && existsSync(folder)) throw new Error(`${VERSION} is released: it never changes.`);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
cpSync(join(root, 'schemas/v1'), join(folder, 'schemas/v1'), { recursive: true });
cpSync(join(root, 'schemas/vocab.jsonld'), join(folder, 'schemas/vocab.jsonld'));

const vectors = join(root, 'test/vectors');
pack(join(folder, 'vectors.tar.gz'), vectors, VECTORS);
writeFileSync(
  join(folder, 'vectors.sha256'),
  sums(
    vectors,
    VECTORS.flatMap((name) => filesIn(join(vectors, name))),
  ),
);

// The command as it is packed, without what it needs for other things than verifying: examples, schemas and vectors as files, a decoder for pictures.
const command = join(root, 'packages/cli');
const bundling = ['exec', 'rolldown', '--config', 'rolldown.config.ts', '--log-level', 'warn'];
const bundled = spawnSync('pnpm', bundling, { cwd: command, encoding: 'utf8' });
if (bundled.status !== 0) throw new Error(`rolldown: ${bundled.stdout}${bundled.stderr}`);
const chunks = readdirSync(join(command, 'dist')).filter((name) => name.endsWith('.cjs'));
pack(join(folder, 'kluscv.tar.gz'), command, ['package.json', ...chunks.map((name) => `dist/${name}`)]);

const frozen = filesIn(folder).filter((path) => !path.endsWith('SHA256SUMS'));
writeFileSync(join(folder, 'SHA256SUMS'), sums(folder, frozen));
process.stdout.write(`wrote ${relative(root, folder)}: ${frozen.length} files\n`);

/** An archive that is the same, byte for byte, whoever makes it and when. */
function pack(archive: string, from: string, names: readonly string[]): void {
  const same = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner', '--mode=u=rwX,go=rX'];
  const tar = spawnSync('tar', [...same, '-C', from, '-cf', '-', ...names.toSorted()], { maxBuffer: 1 << 28 });
  if (tar.status !== 0) throw new Error(`tar: ${String(tar.stderr)}`);
  const gzip = spawnSync('gzip', ['-9', '-n'], { input: tar.stdout, maxBuffer: 1 << 28 });
  if (gzip.status !== 0) throw new Error(`gzip: ${String(gzip.stderr)}`);
  writeFileSync(archive, gzip.stdout);
}

function filesIn(path: string): readonly string[] {
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return entries.map((entry) => join(entry.parentPath, entry.name)).toSorted();
}

/** As `sha256sum -c` reads them. */
function sums(base: string, paths: readonly string[]): string {
  const lines = paths.map((path) => {
    const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
    return `${digest}  ${relative(base, path)}\n`;
  });
  return lines.toSorted((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1)).join('');
}
