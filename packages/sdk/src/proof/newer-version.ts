import { STANDARD_VERSION } from '@kluscv/schema/reading';

const ADDRESS = /^https:\/\/w3id\.org\/kluscv\/(\d{1,3})\.(\d{1,3})\//;

/** The version of the standard that an address belongs to, if it is a later one than ours: what it says, nobody here knows. */
export function newerVersionAt(address: unknown): string | undefined {
  const [, major, minor] = (typeof address === 'string' ? ADDRESS.exec(address) : null) ?? [];
  if (major === undefined || minor === undefined) return undefined;
  const [ourMajor, ourMinor] = STANDARD_VERSION.split('.').map(Number);
  const isNewer = Number(major) > (ourMajor ?? 0) || (Number(major) === ourMajor && Number(minor) > (ourMinor ?? 0));
  return isNewer ? `${Number(major)}.${Number(minor)}` : undefined;
}

/** The version that a credential follows by its schema, if it is a later one than ours. */
export function newerVersion({ credentialSchema }: Readonly<Record<string, unknown>>): string | undefined {
  return newerVersionAt((credentialSchema as { readonly id?: unknown } | null | undefined)?.id);
}
