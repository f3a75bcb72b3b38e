import { type AnyCredential, type ClaimPath, CREDENTIAL_SCHEMAS, disclosureOf, type Instant } from '@kluscv/schema';
import type { FormatId, PublicJwk, SecuredCredential, Signer } from '@kluscv/sdk';
import { issueCredential } from '@kluscv/sdk/issue';
import { randomBytes } from './entropy.ts';
import { CliError } from '../errors.ts';

/** How credentials are secured, in plain data: a thread can be handed it. */
export interface SecuringTerms {
  readonly format: FormatId;
  /** What the worker may hide of an SD-JWT besides what the standard always lets be hidden: names of claims, or all that it allows. */
  readonly hideable: readonly string[] | 'all';
  /** The key that an SD-JWT is bound to. Default: none. */
  readonly holder?: PublicJwk;
}

/** Holds a credential against the standard and signs it. @throws KlusError as `issueCredential` */
export type Secure = (credential: AnyCredential) => Promise<SecuredCredential>;

/** The ending of a file that holds a credential of a format. */
export const ENDINGS: Readonly<Record<FormatId, string>> = {
  'vc+jwt': '.jwt',
  'vc+sd-jwt': '.sd-jwt',
  'dc+sd-jwt': '.sd-jwt',
  'data-integrity': '.jsonld',
};

/**
 * What `--format` and `--hideable` ask for.
 *
 * @throws CliError `cli.usage` if they do not fit each other, or for a name that is none
 */
export function securingTerms({
  format = 'vc+jwt',
  hideable,
}: {
  readonly format?: FormatId;
  readonly hideable?: string;
}): SecuringTerms {
  if (hideable === undefined || hideable === 'none') return { format, hideable: [] };
  if (!isSdJwt(format)) {
    throw new CliError('cli.usage', 'A worker can hide parts of an SD-JWT only.', {
      found: `--hideable with --format ${format}`,
      hint: 'Say --format vc+sd-jwt or dc+sd-jwt, or --hideable none.',
    });
  }
  if (hideable === 'all') return { format, hideable };
  const names = hideable.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !namesOf('allowed').includes(name));
  if (unknown === undefined) return { format, hideable: names };
  throw new CliError(
    'cli.usage',
    namesOf('always').includes(unknown)
      ? 'This can always be hidden, and needs no mention.'
      : 'The standard does not leave it to you whether this can be hidden.',
    { found: unknown, hint: `Choose from ${namesOf('allowed').join(', ')}, or say all or none.` },
  );
}

/** Whether the worker can show parts of what is secured so. */
export function isSdJwt(format: FormatId): format is 'vc+sd-jwt' | 'dc+sd-jwt' {
  return format.endsWith('sd-jwt');
}

/**
 * Gets ready to sign. What a format is made of is loaded only if it is asked for.
 *
 * @param options.now when a proof says that it was made
 */
export async function securing(
  { format, hideable, holder }: SecuringTerms,
  { signer, now }: { readonly signer: Signer; readonly now: Instant },
): Promise<Secure> {
  if (isSdJwt(format)) {
    const { sdJwtFormat } = await import('@kluscv/sdk/sd-jwt');
    return async (credential) => {
      const alsoHideable = hideable === 'all' ? hideable : pointersIn(credential, hideable);
      const settings = { random: randomBytes, alsoHideable, ...(holder !== undefined && { holder }) };
      return issueCredential(credential, { signer, format: sdJwtFormat(format, settings) });
    };
  }
  if (format === 'data-integrity') {
    const { dataIntegrityFormat } = await import('@kluscv/data-integrity');
    // Those that every verifier of JSON-LD knows.
    const suite = signer.algorithm === 'ES256' ? 'ecdsa-rdfc-2019' : 'eddsa-rdfc-2022';
    const inside = dataIntegrityFormat(suite, { clock: () => now });
    return async (credential) => issueCredential(credential, { signer, format: inside });
  }
  return async (credential) => issueCredential(credential, { signer });
}

/** The names for `hideable` of claims that an issuer made hideable. */
export function hideableNames(disclosed: readonly { readonly path: ClaimPath }[]): readonly string[] {
  const names = disclosed.map(({ path }) => nameOf(path.map((part) => (typeof part === 'number' ? null : part))));
  return namesOf('allowed').filter((name) => names.includes(name));
}

/** What the standard says of hiding, of every type of credential. */
const CLAIMS = [...new Set(Object.values(CREDENTIAL_SCHEMAS))].flatMap((schema) =>
  disclosureOf(schema).map((claim) => ({ schema, ...claim })),
);

function namesOf(wanted: 'always' | 'allowed'): readonly string[] {
  return [...new Set(CLAIMS.flatMap(({ path, sd }) => (sd === wanted ? [nameOf(path)] : [])))];
}

/** A list and what is in it have one name. */
function nameOf(path: readonly (string | null)[]): string {
  return path.filter((part) => part !== null).at(-1) ?? '';
}

/** Where claims of these names stand in a credential of this type, as JSON Pointers. */
function pointersIn({ type: [, type] }: AnyCredential, names: readonly string[]): readonly string[] {
  return CLAIMS.flatMap(({ schema, path, sd }) =>
    schema === CREDENTIAL_SCHEMAS[type] && sd === 'allowed' && !path.includes(null) && names.includes(nameOf(path))
      ? [`/${path.join('/')}`]
      : [],
  );
}
