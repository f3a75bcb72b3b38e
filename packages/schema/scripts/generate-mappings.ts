/** Writes `docs/mappings.md`: what each mapping loses. `--check` writes nothing and fails when the text differs. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import {
  CSV_FATE,
  EBSI_FATE,
  ELM_FATE,
  type EndorsementFate,
  type Fate,
  JSON_RESUME_ENDORSEMENT_FATE,
  JSON_RESUME_FATE,
  LER_RS_FATE,
  OPEN_BADGES_ENDORSEMENT_FATE,
  OPEN_BADGES_FATE,
  SCHEMA_ORG_FATE,
} from '../src/mappings/index.ts';

const path = fileURLToPath(new URL('../../../docs/mappings.md', import.meta.url));
interface Target {
  readonly name: string;
  readonly call: string;
  readonly fate: Fate;
  /** Absent: the format has no place for an endorsement. */
  readonly endorsements?: EndorsementFate;
}

const targets: readonly Target[] = [
  { name: 'JSON Resume', call: 'toJsonResume', fate: JSON_RESUME_FATE, endorsements: JSON_RESUME_ENDORSEMENT_FATE },
  { name: 'Open Badges 3.0', call: 'toOpenBadge', fate: OPEN_BADGES_FATE, endorsements: OPEN_BADGES_ENDORSEMENT_FATE },
  { name: 'HR Open LER-RS', call: 'toLerRs', fate: LER_RS_FATE },
  { name: 'schema.org', call: 'toSchemaOrg', fate: SCHEMA_ORG_FATE },
  { name: 'EBSI employment attestation', call: 'toEbsiEmployment', fate: EBSI_FATE },
  { name: 'European Learning Model 3', call: 'toElm', fate: ELM_FATE },
  { name: 'CSV', call: 'toCsv', fate: CSV_FATE },
];

interface Shown {
  readonly locale: string;
  readonly name?: string;
  readonly label?: string;
}

interface TypeMetadata {
  readonly name: string;
  readonly display: readonly Shown[];
  readonly claims: readonly {
    readonly path: readonly (string | null)[];
    readonly display: readonly Shown[];
    readonly sd: 'always' | 'allowed' | 'never';
  }[];
}

const HIDEABLE = { always: 'yes', allowed: 'if the issuer says so', never: 'no' } as const;
const metadata = await Promise.all(
  ['work-credential', 'endorsement', 'hours-statement'].map(async (name) => {
    const file = new URL(`../../../schemas/v1/type-metadata/${name}.json`, import.meta.url);
    return JSON.parse(await readFile(file, 'utf8')) as TypeMetadata;
  }),
);
const languages = metadata[0]?.display.map(({ locale }) => locale) ?? [];
const wallets = metadata.map(walletTable);
const sections = targets.map(({ name, call, fate, endorsements }) => {
  const also =
    endorsements === undefined
      ? 'An endorsement has no place in it (`mapping.no-place`).\n'
      : `Of an endorsement it keeps ${tableOf(endorsements)}`;
  return `## ${name}\n\n\`${call}\` keeps of a record ${tableOf(fate)}\n${also}`;
});
const text = `# Mappings

\`@kluscv/schema/mappings\` writes credentials in other formats, for programs that know only those. **A mapping is a copy**: its signature
is gone, nothing in it can be checked, and every format loses something. Each mapping returns what it lost beside the document. Written from
the tables in \`packages/schema/src/mappings\`.

| | work credential | endorsement | hours statement |
| --- | --- | --- | --- |
${targets.map(({ name, endorsements }) => `| ${name} | yes | ${endorsements === undefined ? 'no place' : 'yes'} | refused |`).join('\n')}

**An hours statement is written in no other format** (\`mapping.purpose-bound\`): it is made for one purpose and one addressee, and none of these formats
holds anybody to that.

${sections.join('\n')}
## What a wallet shows

A wallet that holds a \`dc+sd-jwt\` has no page of ours. It shows the claims under the words that the type metadata
([\`schemas/v1/type-metadata\`](../schemas/v1/type-metadata)) gives for them in 13 languages: ${languages.join(', ')}. Whatever has no word here would
stand there under its English member. An item of a list (\`*\`) is one review, one rating. What is inside a claim, such as the mean of a rating, the wallet
shows as it stands in the JSON, or not at all.

${wallets.join('\n')}`;

function tableOf(fate: Readonly<Record<string, string>>): string {
  const kept = Object.entries(fate)
    .filter(([, reason]) => reason === 'kept')
    .map(([member]) => `\`${member}\``);
  const rows = Object.entries(fate)
    .filter(([, reason]) => reason !== 'kept')
    .map(([member, reason]) => `| \`${member}\` | ${reason} |`);
  return `${kept.join(', ')}.\n\n| lost, wholly or in part | why |\n| --- | --- |\n${rows.join('\n')}\n`;
}

function walletTable({ name, display, claims }: TypeMetadata): string {
  const label = (all: readonly Shown[], wanted: string): string =>
    all.find(({ locale }) => locale === wanted)?.[all === display ? 'name' : 'label'] ?? '';
  const rows = claims.map(({ path: steps, display: words, sd }) => {
    const claim = steps.map((step) => step ?? '*').join('/');
    return `| \`${claim}\` | ${['en', 'nl', 'ar'].map((language) => label(words, language)).join(' | ')} | ${HIDEABLE[sd]} |`;
  });
  const names = ['en', 'nl', 'ar'].map((language) => label(display, language)).join(' · ');
  return `### ${name}\n\nShown as: ${names}\n\n| claim | en | nl | ar | can the holder hide it |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}

const before = await readFile(path, 'utf8').catch(() => '');
if (before !== text && process.argv.includes('--check')) {
  console.error('docs/mappings.md differs from the mappings: run `npx pnpm@12 generate`');
  process.exitCode = 1;
} else if (before !== text) {
  await writeFile(path, text);
  console.log('wrote docs/mappings.md');
}
