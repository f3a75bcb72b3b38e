import type { Problem } from '@kluscv/schema';
import { placeIn } from '@kluscv/schema/reading';
import type { SdkErrorCode } from '../errors.ts';
import { sdkError } from '../sdk-error.ts';

/**
 * Places with half a character: a surrogate without its other half. No two programs write it in the same bytes, so the signature would not hold.
 *
 * @param pointer where the value stands. Default: it is the whole
 */
export function halfCharacters(value: unknown, pointer = ''): readonly Problem[] {
  // Nearly always there is nothing, and no place has to be named.
  if (isWhole(value)) return [];
  if (typeof value === 'string') return value.isWellFormed() ? [] : [halfCharacter(pointer)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) =>
    name.isWellFormed()
      ? halfCharacters(inner, placeIn(pointer, name))
      : [halfCharacter(placeIn(pointer, name.toWellFormed()))],
  );
}

function isWhole(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(isWhole);
  // By name: pairs of a name and a value would take twice as long.
  return Object.keys(value).every(
    (name) => name.isWellFormed() && isWhole((value as Readonly<Record<string, unknown>>)[name]),
  );
}

function halfCharacter(pointer: string): Problem {
  const message = 'This text holds half a character, as when an emoji is cut in two. Write it anew.';
  return { code: 'issue.text', pointer, message };
}

/**
 * Refuses to sign half a character, wherever it stands.
 *
 * @throws KlusError with the code given, and `details.problems`
 */
export function refuseHalfCharacters(value: unknown, code: SdkErrorCode): void {
  const problems = halfCharacters(value);
  const [first] = problems;
  if (first !== undefined) throw sdkError(code, `At ${first.pointer}: ${first.message}`, { details: { problems } });
}
