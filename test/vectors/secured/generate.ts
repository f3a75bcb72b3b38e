/**
 * Writes the vectors of signed texts, `test/vectors/secured/v1`, from seeds. `--check` writes nothing and fails when a file differs.
 *
 *   node --conditions=@kluscv/source test/vectors/secured/generate.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { contentCases, formatCases, presentationCases } from './content-cases.ts';
import { keyCases, signatureCases } from './proof-cases.ts';
import { claimCases, compactCases, headerCases, jsonCases } from './reading-cases.ts';
import { laterCases, pageCases, partsCases, scopeCases } from './later-cases.ts';
import { listCases } from './list-cases.ts';
import { statusCases, timeCases } from './status-cases.ts';
import { type AtHand, USUAL, type Vector } from './vector.ts';

const groups: Readonly<Record<string, readonly Vector[]>> = {
  compact: compactCases,
  json: jsonCases,
  header: headerCases,
  claims: claimCases,
  signature: signatureCases,
  keys: keyCases,
  status: statusCases,
  time: timeCases,
  content: contentCases,
  presentation: presentationCases,
  formats: formatCases,
  later: laterCases,
  lists: listCases,
  page: pageCases,
  parts: partsCases,
  scope: scopeCases,
};

const ids = Object.values(groups).flatMap((vectors) => vectors.map(({ id }) => id));
const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
if (twice.length > 0) throw new Error(`two vectors are called ${twice.join(', ')}`);

const check = process.argv.includes('--check');
for (const [group, vectors] of Object.entries(groups)) {
  const path = new URL(`v1/${group}.json`, import.meta.url);
  const file = {
    $schema: '../../secured.schema.json',
    standard: '1.0',
    group,
    numberOfVectors: vectors.length,
    ...USUAL,
    vectors: vectors.map(unusual),
  };
  const text = `${ascii(JSON.stringify(file, sorted, 1))}\n`;
  if (text === readText(path)) continue;
  if (check) {
    process.exitCode = 1;
    process.stderr.write(
      `test/vectors/secured/v1/${group}.json differs from its script: run \`npx pnpm@12 generate\`\n`,
    );
  } else {
    writeFileSync(path, text);
    process.stdout.write(`wrote test/vectors/secured/v1/${group}.json: ${vectors.length} vectors\n`);
  }
}

/** A vector without what is as usual in its file. */
function unusual({ at, atHand, expected, ...vector }: Vector): object {
  const usual: Readonly<Record<string, unknown>> = { ...USUAL.atHand };
  const other = Object.entries(atHand).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(usual[name]));
  return {
    ...vector,
    ...(at !== USUAL.at && { at }),
    ...(other.length > 0 && { atHand: Object.fromEntries(other) as Partial<AtHand> }),
    expected,
  };
}

function readText(path: URL): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Codes in one order, so that two lists of them can be compared. */
function sorted(key: string, value: unknown): unknown {
  return key === 'codes' ? (value as readonly string[]).toSorted() : value;
}

/** ASCII: what these vectors test are characters that nobody can see. */
function ascii(json: string): string {
  return json.replaceAll(/[^\n\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
