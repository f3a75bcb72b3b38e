/** Writes `docs/mappings.md`: what each mapping loses. `--check` writes nothing and fails when the text differs. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  CSV_FATE,
  EBSI_FATE,
  ELM_FATE,
  type Fate,
  JSON_RESUME_FATE,
  LER_RS_FATE,
  OPEN_BADGES_FATE,
  SCHEMA_ORG_FATE,
} from '../src/mappings/index.ts';

const path = fileURLToPath(new URL('../../../docs/mappings.md', import.meta.url));
const targets: readonly (readonly [string, string, Fate])[] = [
  ['JSON Resume', '`toJsonResume`', JSON_RESUME_FATE],
  ['Open Badges 3.0', '`toOpenBadge`', OPEN_BADGES_FATE],
  ['HR Open LER-RS', '`toLerRs`', LER_RS_FATE],
  ['schema.org', '`toSchemaOrg`', SCHEMA_ORG_FATE],
  ['EBSI employment attestation', '`toEbsiEmployment`', EBSI_FATE],
  ['European Learning Model 3', '`toElm`', ELM_FATE],
  ['CSV', '`toCsv`', CSV_FATE],
];

const sections = targets.map(([name, call, fate]) => {
  const kept = Object.entries(fate)
    .filter(([, reason]) => reason === 'kept')
    .map(([member]) => `\`${member}\``);
  const rows = Object.entries(fate)
    .filter(([, reason]) => reason !== 'kept')
    .map(([member, reason]) => `| \`${member}\` | ${reason} |`);
  return `## ${name}\n\n${call} keeps ${kept.join(', ')}.\n\n| lost, wholly or in part | why |\n| --- | --- |\n${rows.join('\n')}\n`;
});
const text = `# Mappings

\`@kluscv/schema/mappings\` writes work credentials in other formats, for programs that know only those. **A mapping is a copy**: its signature
is gone, nothing in it can be checked, and every format loses something. Each mapping returns what it lost beside the document. Written from
the tables in \`packages/schema/src/mappings\`.

${sections.join('\n')}`;

const before = await readFile(path, 'utf8').catch(() => '');
if (before !== text && process.argv.includes('--check')) {
  console.error('docs/mappings.md differs from the mappings: run `npx pnpm@12 generate`');
  process.exitCode = 1;
} else if (before !== text) {
  await writeFile(path, text);
  console.log('wrote docs/mappings.md');
}
