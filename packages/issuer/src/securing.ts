import { expectCall } from '@kluscv/schema/reading';
import { type AnyCredential, type ClaimPath, CREDENTIAL_SCHEMAS, disclosureOf } from '@kluscv/schema';
import type { Clock, FormatId, ProofFormat, PublicJwk, RandomSource, Signer } from '@kluscv/sdk';
import type { BesideFormat } from '@kluscv/sdk/issue';
import { issuerError } from './issuer-error.ts';

/** How credentials are secured, in plain data: a thread can be handed it. */
export interface FormatTerms {
  readonly format: FormatId;
  /** What the worker may hide of an SD-JWT besides what the standard always lets be hidden: names of claims, or all that it allows. */
  readonly hideable: readonly string[] | 'all';
  /** The key that an SD-JWT is bound to. Default: none. */
  readonly holder?: PublicJwk;
  /** Certificates of the issuer’s key, for wallets that know issuers by them: its own first, DER in base64. Of an SD-JWT alone. Default: none. */
  readonly certificates?: readonly string[];
}

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
 * @throws KlusError `order.hideable` if they do not fit each other, or for a name that is none
 */
export function formatTerms(settings: { readonly format?: FormatId; readonly hideable?: string }): FormatTerms {
  expectCall('formatTerms', { settings: [settings, 'object'] });
  const { format = 'vc+jwt', hideable } = settings;
  if (hideable === undefined || hideable === 'none') return { format, hideable: [] };
  if (!isSdJwt(format)) {
    throw issuerError('order.hideable', 'A worker can hide parts of an SD-JWT only.', {
      found: `--hideable with --format ${format}`,
      hint: 'Say --format vc+sd-jwt or dc+sd-jwt, or --hideable none.',
    });
  }
  if (hideable === 'all') return { format, hideable };
  const names = hideable.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !namesOf('allowed').includes(name));
  if (unknown === undefined) return { format, hideable: names };
  throw issuerError(
    'order.hideable',
    namesOf('always').includes(unknown)
      ? 'This can always be hidden, and needs no mention.'
      : 'The standard does not leave it to you whether this can be hidden.',
    { found: unknown, hint: `Choose from ${namesOf('allowed').join(', ')}, or say all or none.` },
  );
}

/** Whether the worker can show parts of what is secured so. */
export function isSdJwt(format: FormatId): format is 'vc+sd-jwt' | 'dc+sd-jwt' {
  expectCall('isSdJwt', { format: [format, 'text'] });
  return format.endsWith('sd-jwt');
}

/** The forms of status lists that credentials secured so point to, besides `vc+jwt`. */
export function besideFor(format: FormatId): readonly BesideFormat[] {
  expectCall('besideFor', { format: [format, 'text'] });
  if (format === 'dc+sd-jwt') return ['statuslist+jwt'];
  return format === 'data-integrity' ? ['data-integrity'] : [];
}

/** The proof format for one credential, as `issueCredential` takes it. */
export type FormatOf = (credential: AnyCredential) => { readonly format?: ProofFormat };

/** Gets ready to secure. What a format is made of is loaded only if it is asked for. */
export async function formatFor(
  terms: FormatTerms,
  needs: { readonly signer: Signer; readonly clock: Clock; readonly random: RandomSource },
): Promise<FormatOf> {
  expectCall('formatFor', {
    // `all` is a text.
    terms: [terms, { format: 'text', ...(terms?.hideable !== 'all' && { hideable: 'list' }) }],
    needs: [needs, { signer: { algorithm: 'text' }, clock: 'function', random: 'function' }],
  });
  const { format, hideable, holder, certificates } = terms;
  const { signer, clock, random } = needs;
  if (isSdJwt(format)) {
    const { sdJwtFormat, tokenStatusBeside } = await import('@kluscv/sdk/sd-jwt');
    return (credential) => {
      const alsoHideable = hideable === 'all' ? hideable : pointersIn(credential, hideable);
      const { credentialStatus: entry } = credential;
      const status = format === 'dc+sd-jwt' && entry !== undefined ? tokenStatusBeside(entry) : undefined;
      const secured = sdJwtFormat(format, {
        random,
        clock,
        alsoHideable,
        ...(holder !== undefined && { holder }),
        ...(status !== undefined && { status }),
        ...(certificates !== undefined && { certificates }),
      });
      return { format: secured };
    };
  }
  if (format === 'data-integrity') {
    const inside = await proofInside(signer, clock);
    return () => ({ format: inside });
  }
  return () => ({});
}

/** The format with the proof inside, for a key. What it is made of is loaded now. */
export async function proofInside(signer: Signer, clock: Clock): Promise<ProofFormat<'data-integrity'>> {
  const { dataIntegrityFormat } = await import('@kluscv/data-integrity');
  // Those that every verifier of JSON-LD knows.
  const suite = signer.algorithm === 'ES256' ? 'ecdsa-rdfc-2019' : 'eddsa-rdfc-2022';
  return dataIntegrityFormat(suite, { clock });
}

/** The names for `hideable` of claims that an issuer made hideable. */
export function hideableNames(disclosed: readonly { readonly path: ClaimPath }[]): readonly string[] {
  expectCall('hideableNames', { disclosed: [disclosed, [{ path: 'list' }]] });
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
