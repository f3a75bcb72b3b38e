import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorEntry } from '@kluscv/schema';
import { describe, expect, it } from 'vitest';
import { ERRORS, type SdkErrorCode } from './errors.ts';
import { sdkError } from './sdk-error.ts';

const table: Readonly<Record<SdkErrorCode, ErrorEntry>> = ERRORS;

describe('ERRORS', () => {
  it.each(Object.entries(table))('%s says what happened, why, and what to do', (code, { title, cause, remedy }) => {
    expect(code).toMatch(/^[a-z]+\.[a-z-]+$/);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    for (const sentence of [cause, remedy]) expect(sentence).toMatch(/^[A-Z].*[.)]$/);
  });

  it('holds exactly the codes that are thrown', () => {
    const source = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !/\.(test|fixture)\.ts$|^errors\.ts$/.test(file))
      .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
      .join('\n');
    const unused = Object.keys(table).filter((code) => !source.includes(`'${code}'`));
    expect(unused).toEqual([]);
  });

  it('makes errors that programs can branch on', () => {
    expect(sdkError('status.full', 'It is full.', { details: { length: 8 } })).toMatchObject({
      name: 'KlusError',
      code: 'status.full',
      details: { length: 8 },
    });
  });
});
