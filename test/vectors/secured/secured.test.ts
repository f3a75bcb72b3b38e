import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { VectorFile } from './mutants.ts';

const folder = new URL('v1/', import.meta.url);
const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as VectorFile);

describe('vectors of signed texts', () => {
  const isVectorFile = new Ajv2020({ strict: true }).compile(
    JSON.parse(readFileSync(new URL('../secured.schema.json', import.meta.url), 'utf8')) as object,
  );

  it.each(files.map((file) => [file.group, file] as const))('%s is whole', (_, file) => {
    expect(file.vectors).toHaveLength(file.numberOfVectors);
    isVectorFile(file);
    expect(isVectorFile.errors ?? []).toEqual([]);
  });

  it('has no two of one name', () => {
    const ids = files.flatMap(({ vectors }) => vectors.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has one for what every answer and every verdict of a text can be', () => {
    const seen = new Set(files.flatMap(({ vectors }) => vectors.map(({ expected }) => expected.answer)));
    const answers = [
      'altered',
      'withdrawn',
      'malformed',
      'severalPeople',
      'makerUnknown',
      'ownFigures',
      'unmet',
      'expired',
    ];
    for (const answer of [...answers, 'notYet', 'superseded', 'test', 'unchecked', 'unreadable', 'genuine']) {
      expect(seen).toContain(answer);
    }
  });
});
