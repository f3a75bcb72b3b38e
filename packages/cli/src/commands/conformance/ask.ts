import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, readAnswer } from './answer.ts';
import type { Vector } from './vectors.ts';

/** What became of asking. */
export interface Answers {
  /** By the vector's identifier. What the program did not answer is missing. */
  readonly byId: ReadonlyMap<string, Answer>;
  /** How often the program was started. */
  readonly runs: number;
}

/**
 * Asks a program about every vector, starting it as seldom as it allows: once, with a document a line on its standard input or in the file
 * that stands for `{in}`; or once a document, if it wants to be told the `{kind}`.
 *
 * @param tell is told what the program says besides its answers, once for each text
 */
export function ask(command: string, vectors: readonly Vector[], tell: Tell): Answers {
  const once = toldOnce(tell);
  if (!command.includes('{in}')) {
    return { byId: answersIn(outputOf(command, once, linesOf(vectors))), runs: 1 };
  }
  const folder = mkdtempSync(join(tmpdir(), 'kluscv-vectors-'));
  try {
    return command.includes('{kind}')
      ? askOneByOne(command, vectors, folder, once)
      : askByFile(command, vectors, folder, once);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Tell = (text: string) => void;

function toldOnce(tell: Tell): Tell {
  const told = new Set<string>();
  return (text) => {
    if (told.has(text)) return;
    told.add(text);
    tell(text);
  };
}

/** What a command writes; what it says besides goes to the person. */
function outputOf(command: string, tell: Tell, input = ''): string {
  const { stdout, stderr } = spawnSync(command, { shell: true, input, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (stderr !== '') tell(stderr);
  return stdout;
}

function askByFile(command: string, vectors: readonly Vector[], folder: string, tell: Tell): Answers {
  const file = join(folder, 'documents.ndjson');
  writeFileSync(file, linesOf(vectors));
  return { byId: answersIn(outputOf(command.replaceAll('{in}', `"${file}"`), tell)), runs: 1 };
}

function askOneByOne(command: string, vectors: readonly Vector[], folder: string, tell: Tell): Answers {
  const file = join(folder, 'document.json');
  const byId = new Map<string, Answer>();
  for (const { id, kind, data } of vectors) {
    writeFileSync(file, JSON.stringify(data));
    const filled = command.replaceAll('{in}', `"${file}"`).replaceAll('{kind}', kind);
    const read = readAnswer(outputOf(filled, tell));
    if (read !== undefined) byId.set(id, read.answer);
  }
  return { byId, runs: vectors.length };
}

function linesOf(vectors: readonly Vector[]): string {
  return vectors.map(({ id, kind, data }) => `${ascii(JSON.stringify({ id, kind, data }))}\n`).join('');
}

/** JSON in ASCII: the documents hold characters that some readers take for the end of a line. */
function ascii(json: string): string {
  return json.replaceAll(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function answersIn(stdout: string): ReadonlyMap<string, Answer> {
  const answers = new Map<string, Answer>();
  for (const line of stdout.split('\n')) {
    const read = readAnswer(line);
    if (read?.id !== undefined) answers.set(read.id, read.answer);
  }
  return answers;
}
