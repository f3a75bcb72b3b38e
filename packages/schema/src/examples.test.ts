import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCompactJws } from './jose/compact-jws.ts';
import type { Problem } from './errors.ts';
import type { WorkPresentation } from './generated/model.ts';
import { envelopedJws } from './jose/presentation.ts';
import type { AnyCredential } from './credential.ts';
import { credentialProblems } from './rules/credential-problems.ts';
import { readJson } from './json/strict-json.ts';
import {
  type Validation,
  validateEndorsementCredential,
  validateHoursStatementCredential,
  validateWorkCredential,
  validateWorkPresentation,
} from './validate/validate.ts';

const folder = new URL('../../../examples/credentials/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => [name, readFileSync(new URL(name, folder))] as const);

const validators: Readonly<Record<string, (value: unknown) => Validation<AnyCredential>>> = {
  WorkCredential: validateWorkCredential,
  WorkEndorsementCredential: validateEndorsementCredential,
  HoursStatementCredential: validateHoursStatementCredential,
};

/** Everything that is wrong with a credential of any type. */
function problemsOf(value: unknown): readonly Problem[] {
  const type = (value as { readonly type: readonly string[] }).type[1] ?? '';
  const validation = validators[type]?.(value);
  if (validation === undefined) throw new Error(`${type} is no credential of the standard`);
  return validation.ok ? credentialProblems(validation.value) : validation.problems;
}

describe('example', () => {
  it.each(examples)('%s keeps every rule', (_, bytes) => {
    const reading = readJson(bytes);
    if (!reading.ok) throw new Error(reading.message);
    if ((reading.value as { type: readonly string[] }).type[0] !== 'VerifiablePresentation') {
      expect(problemsOf(reading.value)).toEqual([]);
      return;
    }
    const validation = validateWorkPresentation(reading.value);
    expect(validation).toMatchObject({ ok: true });
    for (const enveloped of (reading.value as WorkPresentation).verifiableCredential) {
      const jws = readCompactJws(envelopedJws(enveloped));
      expect(jws.ok ? problemsOf(jws.payload) : jws.message).toEqual([]);
    }
  });
});
