// Renders the same credentials on several versions of Node (each from its npm package) and in other time zones and languages, and compares the bytes.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('render.ts', import.meta.url));
const versions = ['22.23.3', '24.21.0', '26.10.0'];
const surroundings = [
  { TZ: 'UTC', LANG: 'C' },
  { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
];

const results = new Map<string, string[]>();
for (const version of versions) {
  for (const env of surroundings) {
    const { stdout, stderr, status } = spawnSync(
      'npm',
      [
        'exec',
        '--yes',
        `--package=node@${version}`,
        '--',
        'node',
        '--conditions=@kluscv/source',
        '--disable-warning=ExperimentalWarning',
        script,
      ],
      { encoding: 'utf8', env: { ...process.env, ...env } },
    );
    if (status !== 0) throw new Error(`Node ${version} failed: ${stderr}`);
    const hashes = stdout.trim();
    const label = `Node ${version}, ${env.TZ}, ${env.LANG}`;
    results.set(hashes, [...(results.get(hashes) ?? []), label]);
    console.log(`${label}\n  ${hashes.replaceAll('\n', '\n  ')}`);
  }
}
if (results.size !== 1) {
  console.error('The bytes of a KlusCV depend on the engine or its surroundings.');
  process.exitCode = 1;
} else {
  console.log(`identical on ${versions.length} versions of Node in ${surroundings.length} surroundings`);
}
