import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ask, readVectors, wrong } from './run.ts';

const own = `"${process.execPath}" --conditions=@kluscv/source "${fileURLToPath(new URL('kluscv.ts', import.meta.url))}"`;
const python = `python3 "${fileURLToPath(new URL('../../examples/python/check.py', import.meta.url))}"`;
const hasPython = spawnSync('python3', ['--version']).status === 0;
const vectors = readVectors();

/** The vectors on which a program is wrong. */
function faultsOf(command: string): readonly string[] {
  const answers = ask(command, vectors);
  return vectors.flatMap((vector) => {
    const fault = wrong(vector, answers.get(vector.id));
    return fault === undefined ? [] : [`${vector.id}: ${fault}`];
  });
}

describe('the runner', () => {
  it('finds our own implementation right', () => {
    expect(faultsOf(own)).toEqual([]);
  });

  it('finds exactly what a wrong implementation gets wrong', () => {
    expect(faultsOf(`WITHOUT="semantics.counts.recency neverSigned.plate" ${own}`)).toEqual([
      'member-license-plate: expected neverSigned.plate, was accepted',
      'review-plate: expected neverSigned.plate, was accepted',
      'recency-3-in-12: expected semantics.counts.recency, was accepted',
      'recency-12-in-all: expected semantics.counts.recency, was accepted',
    ]);
  });

  it('takes silence and noise for no answer', () => {
    expect(faultsOf('echo Hello')).toHaveLength(vectors.length);
  });

  it('runs a program a document too', () => {
    const [first] = vectors;
    if (first === undefined) throw new Error('there are no vectors');
    const answers = ask(`echo '{"valid":true,"codes":[]}' {kind} {in} | cut -d' ' -f1`, [first]);
    expect(answers.get(first.id)).toEqual({ valid: true, codes: [] });
  });
});

describe.skipIf(!hasPython)('the implementation in Python (skipped where there is no python3)', () => {
  it('is right', () => {
    expect(faultsOf(python)).toEqual([]);
  });
});
