import { CREDENTIAL_SCHEMAS, type CredentialType, credentialTypeOf, disclosureOf } from '@kluscv/schema';

/** Which claims of an object are separately disclosable, as @sd-jwt/core wants it told. */
export interface DisclosureFrame {
  readonly _sd?: readonly (string | number)[];
  readonly _sd_decoy?: number;
  readonly [member: string]: DisclosureFrame | readonly (string | number)[] | number | undefined;
}

type Path = readonly (string | number | null)[];

/** The standard’s class of a claim, or `undefined` if it says nothing of it. */
export function disclosureClassOf(type: readonly unknown[], path: Path): 'always' | 'allowed' | 'never' | undefined {
  return disclosureOf(schemaOf({ type })).find((claim) => samePath(claim.path, path))?.sd;
}

/** The frame of a document: separately disclosable is what the standard says always is. `decoys` more digests go into each place. */
export function frameOf(document: Readonly<Record<string, unknown>>, decoys: number): DisclosureFrame {
  const type = Array.isArray(document['type']) ? (document['type'] as readonly unknown[]) : [];
  return frame(document, [], type, decoys) ?? {};
}

function frame(value: unknown, path: Path, type: readonly unknown[], decoys: number): DisclosureFrame | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const isList = Array.isArray(value);
  const hidden: (string | number)[] = [];
  const inner: [string, DisclosureFrame][] = [];
  for (const [name, member] of Object.entries(value)) {
    const where = [...path, isList ? null : name];
    if (disclosureClassOf(type, where) === 'always') hidden.push(isList ? Number(name) : name);
    const below = frame(member, where, type, decoys);
    if (below !== undefined) inner.push([name, below]);
  }
  if (hidden.length === 0 && inner.length === 0) return undefined;
  return {
    ...Object.fromEntries(inner),
    ...(hidden.length > 0 && { _sd: hidden, ...(decoys > 0 && { _sd_decoy: decoys }) }),
  };
}

/** The name of the type’s schema, which is that of its type metadata too. What is of no known type counts as a work credential. */
export function schemaOf(document: { readonly type?: unknown }): (typeof CREDENTIAL_SCHEMAS)[CredentialType] {
  return CREDENTIAL_SCHEMAS[credentialTypeOf(document) ?? 'WorkCredential'];
}

function samePath(a: Path, b: Path): boolean {
  // A number is a place in a list: the standard says the same of every one.
  return a.length === b.length && a.every((part, index) => part === (typeof b[index] === 'number' ? null : b[index]));
}
