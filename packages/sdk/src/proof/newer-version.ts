import { newerVersionAt } from '@kluscv/schema/reading';

/** The version that a credential follows by its schema, if it is a later one than ours. */
export function newerVersion({ credentialSchema }: Readonly<Record<string, unknown>>): string | undefined {
  return newerVersionAt((credentialSchema as { readonly id?: unknown } | null | undefined)?.id);
}
