import type { ErrorEntry } from '@kluscv/schema';
import { ERRORS as ADAPTERS } from '@kluscv/adapters';
import { ERRORS as PDF } from '@kluscv/pdf';
import { ERRORS as ISSUER } from '@kluscv/issuer/errors';
import { ERRORS as NODE } from '@kluscv/node/errors';
import { ERRORS as SDK } from '@kluscv/sdk/errors';

const ALL: Readonly<Record<string, ErrorEntry>> = { ...SDK, ...NODE, ...ISSUER, ...ADAPTERS, ...PDF };

/** What to do about an error of one of the packages, from its own table. */
export function remedyFor(code: string): string | undefined {
  return ALL[code]?.remedy;
}
