import type { CredentialType } from '@kluscv/schema';
import { disclosureOf } from '@kluscv/schema/rules';
import { CREDENTIAL_SCHEMAS, credentialTypeOf } from '@kluscv/schema/reading';
import { sdkError } from '../sdk-error.ts';

/** Which claims of an object are separately disclosable, as @sd-jwt/core wants it told. */
export interface DisclosureFrame {
  readonly _sd?: readonly (string | number)[];
  readonly _sd_decoy?: number;
  readonly [member: string]: DisclosureFrame | readonly (string | number)[] | number | undefined;
}

type Path = readonly (string | number | null)[];

/** Whether a claim must be seen by everybody: it, or what it is part of, may never be hidden. */
export function isNeverHidden(type: readonly unknown[], path: Path): boolean {
  const claims = disclosureOf(schemaOf({ type }));
  return (
    claims.every(({ sd }) => sd === 'never') ||
    path.some((_, index) =>
      claims.some((claim) => claim.sd === 'never' && samePath(claim.path, path.slice(0, index + 1))),
    )
  );
}

/** Whether something may be hidden in an object. What nobody disclosed nobody can name: but where nothing may be hidden, it is nothing that may. */
export function isHidingPlace(type: readonly unknown[], container: Path): boolean {
  if (isNeverHidden(type, container)) return false;
  const claims = disclosureOf(schemaOf({ type })).filter(({ path }) => {
    return path.length === container.length + 1 && samePath(path.slice(0, -1), container);
  });
  return claims.length === 0 || claims.some(({ sd }) => sd !== 'never');
}

/** What of a document is separately disclosable. */
export interface FrameOptions {
  /** So many more digests go into each place that hides something. */
  readonly decoys: number;
  /** JSON Pointers to claims that the standard allows to be hidden, or all of those. What it says always is hideable needs no mention. */
  readonly alsoHideable: readonly string[] | 'all';
}

/**
 * The frame of a document.
 *
 * @throws KlusError `issue.hideable`
 */
export function frameOf(document: Readonly<Record<string, unknown>>, options: FrameOptions): DisclosureFrame {
  const { decoys, alsoHideable } = options;
  const claims = disclosureOf(schemaOf(document));
  const allowed = claims.filter(({ sd }) => sd === 'allowed').map(({ path }) => path);
  const chosen =
    alsoHideable === 'all'
      ? allowed
      : alsoHideable.flatMap((pointer) => {
          const path = pointer.split('/').slice(1);
          // With a list goes what is in it.
          const within = allowed.filter((claim) => path.every((part, index) => part === claim[index]));
          if (path.length > 0 && within.some((claim) => claim.length === path.length)) return within;
          throw sdkError(
            'issue.hideable',
            `The standard does not leave it to the issuer whether ${pointer} can be hidden. Leave it out; there are ${allowed
              .filter((claim) => !claim.includes(null))
              .map((claim) => `/${claim.join('/')}`)
              .join(', ')}.`,
          );
        });
  const hideable = [...claims.filter(({ sd }) => sd === 'always').map(({ path }) => path), ...chosen];
  return frame(document, [], { hideable, decoys }) ?? {};
}

interface Framing {
  readonly hideable: readonly Path[];
  readonly decoys: number;
}

function frame(value: unknown, path: Path, framing: Framing): DisclosureFrame | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { hideable, decoys } = framing;
  const isList = Array.isArray(value);
  const hidden: (string | number)[] = [];
  const inner: [string, DisclosureFrame][] = [];
  for (const [name, member] of Object.entries(value)) {
    const where = [...path, isList ? null : name];
    if (hideable.some((claim) => samePath(claim, where))) hidden.push(isList ? Number(name) : name);
    const below = frame(member, where, framing);
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
