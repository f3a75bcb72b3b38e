import { type AnyCredential, type Instant, type Issuer, KlusError, type StatusEntry } from '@kluscv/schema';
import { expectCall } from '@kluscv/schema/reading';
import type { Clock, FormatId, ProofFormat, RandomSource, Signer } from '@kluscv/sdk';
import { credentialFor, entryBeside, issueCredential, type Statement, type StatusPurpose } from '@kluscv/sdk/issue';
import type { IssuanceLog, StatusStore } from '@kluscv/sdk/ledger';
import { type FormatOf, type FormatTerms, formatFor } from './securing.ts';
import { issuerError } from './issuer-error.ts';
import { type Order, roleOf } from './orders.ts';
import { type SigningWarning, signingWarnings } from './signing-warnings.ts';

/** What came of an order: a credential, or why there is none. */
export type Outcome<Ordered extends Order = Order> =
  | IssuedOutcome<Ordered>
  /** `retryable`: whoever holds the key did not sign just now. The order is not done, and can be given again. */
  | { readonly kind: 'refused' | 'retryable'; readonly order: Ordered; readonly error: KlusError }
  /** `confirm` did not say yes: nothing was signed, and no place was taken. */
  | {
      readonly kind: 'held';
      readonly order: Ordered;
      readonly error: KlusError;
      readonly warnings: readonly SigningWarning[];
    };

/** A credential that was signed, and that the log knows. */
export interface IssuedOutcome<Ordered extends Order = Order> {
  readonly kind: 'issued';
  readonly order: Ordered;
  readonly id: string;
  readonly format: FormatId;
  readonly value: string;
  readonly credential: AnyCredential;
  readonly status?: StatusEntry;
}

/** What an issuance needs. */
export interface IssuanceOptions<Ordered extends Order = Order> {
  readonly issuer: {
    readonly signer: Signer;
    readonly name: string;
    /** Default: as follows from the statement. */
    readonly role?: Issuer['role'];
    /** Its website. Default: none is named. */
    readonly url?: Issuer['url'];
    /** Its entries in public registers. Default: none are named. */
    readonly identifiers?: Issuer['identifiers'];
  };
  readonly clock: Clock;
  /** For identifiers: bytes that nobody can guess. */
  readonly random: RandomSource;
  /** When credentials with such a statement end. Default: never. */
  readonly validUntil?: (type: Statement['type'], validFrom: Instant) => Instant | undefined;
  /** How credentials are secured: in plain data, or a proof format that is ready. Default `vc+jwt`. */
  readonly format?: FormatTerms | ProofFormat;
  /** Where places come from, and what was issued is noted. Default: none, so nothing can be withdrawn. */
  readonly ledger?: Pick<StatusStore, 'reserve'> & Pick<IssuanceLog, 'issued'>;
  /** What the list is for in which credentials get their places. Default `revocation`. */
  readonly purpose?: StatusPurpose;
  /** Places that are reserved at once. Default 1. */
  readonly ahead?: number;
  /** Publishes a list before the first credential points to it, and beside it what `besideFor` says of the format. Default: nothing is published. */
  readonly publish?: (list: string) => Promise<void>;
  /** Marks everything as a test. Default false. */
  readonly test?: boolean;
  /**
   * Whether to sign an order about which something should be asked first (`signingWarnings`). Default: nothing is looked for, and all is signed.
   */
  readonly confirm?: (warnings: readonly SigningWarning[], order: Ordered) => Promise<boolean>;
  /** Waits before a signature is asked for again. Default: nothing is asked for again. */
  readonly wait?: (milliseconds: number) => Promise<void>;
}

/** How long it is waited between two attempts at a signature, in milliseconds. */
const PAUSES: readonly number[] = [250, 500, 1000, 2000, 4000];

/**
 * Makes a credential of each order, one after the other: the one road from statements to signed credentials. A credential is in the log before its
 * outcome is given out; an order that is bad costs only itself.
 *
 * @throws KlusError what the ledger throws, which concerns every order
 */
export async function* issuance<Ordered extends Order>(
  orders: Iterable<Ordered> | AsyncIterable<Ordered>,
  options: IssuanceOptions<Ordered>,
): AsyncGenerator<Outcome<Ordered>> {
  expectCall('issuance', {
    options: [
      options,
      {
        issuer: { signer: { verificationMethod: 'text', sign: 'function' }, name: 'text' },
        clock: 'function',
        random: 'function',
      },
    ],
  });
  const { issuer, clock, random, ledger, ahead = 1, publish, confirm, wait, test = false } = options;
  const { signer } = issuer;
  const id = signer.verificationMethod.slice(0, signer.verificationMethod.indexOf('#'));
  const { url, identifiers } = issuer;
  const terms = options.format ?? { format: 'vc+jwt', hideable: [] };
  const format: FormatOf =
    'secure' in terms ? () => ({ format: terms }) : await formatFor(terms, { signer, clock, random });
  // Libraries that read a proof inside read no list but such a one.
  const isInside = !('secure' in terms) && terms.format === 'data-integrity';
  const places = new Map<StatusPurpose, StatusEntry[]>();
  const published = new Set<string>();
  const place = async (purpose: StatusPurpose): Promise<StatusEntry | undefined> => {
    if (ledger === undefined) return undefined;
    let free = places.get(purpose) ?? [];
    if (free.length === 0) free = (await ledger.reserve(purpose, ahead)).toReversed();
    places.set(purpose, free);
    const status = free.pop();
    if (status !== undefined && publish !== undefined && !published.has(status.statusListCredential)) {
      await publish(status.statusListCredential);
      published.add(status.statusListCredential);
    }
    return status;
  };

  for await (const order of orders) {
    const { statement, subject, supersedes } = order;
    let made: { readonly credential: AnyCredential; readonly status?: StatusEntry };
    try {
      const validFrom = clock();
      const validUntil = options.validUntil?.(statement.type, validFrom);
      const terms = {
        issuer: {
          id,
          name: issuer.name,
          role: roleOf(statement, issuer.role),
          ...(url !== undefined && { url }),
          ...(identifiers !== undefined && { identifiers }),
        },
        subject,
        validFrom,
        ...(validUntil !== undefined && { validUntil }),
        ...(supersedes !== undefined && { supersedes }),
        random,
        ...(test && { test }),
      };
      const draft = credentialFor(statement, terms);
      if (confirm !== undefined) {
        const warnings = await signingWarnings(draft);
        if (warnings.length > 0 && !(await confirm(warnings, order))) {
          const error = issuerError('order.held', warnings.map(({ message }) => message).join(' '), {
            found: warnings.map(({ pointer }) => pointer).join(', '),
          });
          yield { kind: 'held', order, error, warnings };
          continue;
        }
      }
      const status = await place(order.purpose ?? options.purpose ?? 'revocation');
      made =
        status === undefined
          ? { credential: draft }
          : { credential: withStatus(draft, isInside ? entryBeside(status) : status), status };
    } catch (error) {
      if (!isOrderError(error)) throw error;
      yield { kind: 'refused', order, error };
      continue;
    }
    const { credential, status } = made;
    for (let attempt = 0; ; attempt += 1) {
      try {
        const { format: secured, value } = await issueCredential(credential, { signer, ...format(credential) });
        const { key } = order;
        await ledger?.issued([
          {
            credential: credential.id,
            at: credential.validFrom,
            ...(key !== undefined && { key }),
            ...(status !== undefined && { status }),
          },
        ]);
        const base = { kind: 'issued', order, id: credential.id, format: secured, value, credential } as const;
        yield { ...base, ...(status !== undefined && { status }) };
      } catch (error) {
        if (!isSigningError(error)) throw error;
        const pause = PAUSES[attempt];
        if (isPassing(error) && wait !== undefined && pause !== undefined) {
          // Not all at once: many wait for the same key.
          await wait(pause * (0.5 + (random(1)[0] ?? 0) / 256));
          continue;
        }
        yield { kind: isPassing(error) ? 'retryable' : 'refused', order, error };
      }
      break;
    }
  }
}

/** The members stand in the order of `credentialFor`. */
function withStatus(draft: AnyCredential, credentialStatus: StatusEntry): AnyCredential {
  const { credentialSubject, ...members } = draft;
  return { ...members, credentialStatus, credentialSubject } as AnyCredential;
}

/** Whether whoever holds the key may sign later: it is busy, or cannot be reached. */
export function isPassing(error: unknown): boolean {
  return isKlusError(error) && error.code === 'signer.failed' && error.details['retryable'] !== false;
}

function isOrderError(error: unknown): error is KlusError {
  return isKlusError(error) && error.code.startsWith('order.');
}

/** What concerns one order alone. What the ledger throws concerns all that come after it. */
function isSigningError(error: unknown): error is KlusError {
  return isKlusError(error) && /^(issue|key|signer|sd-jwt|proof)\./.test(error.code);
}

/** By its name: a program may hold more than one copy of the class. */
export function isKlusError(error: unknown): error is KlusError {
  return error instanceof KlusError || (error instanceof Error && error.name === 'KlusError' && 'code' in error);
}
