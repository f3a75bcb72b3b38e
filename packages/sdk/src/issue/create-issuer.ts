import { expectCall } from '@kluscv/schema/reading';
import { SIGNER } from '../expected.ts';
import type { Did, Instant, Issuer, StatusEntry, Supersedes } from '@kluscv/schema';
import { runtime } from '#runtime';
import { didKeyFor } from '../did/own-did.ts';
import { parseDidUrl } from '../did/did-url.ts';
import { sdkError } from '../sdk-error.ts';
import { instantOf, secondsOf } from '@kluscv/schema/time';
import { credentialFor, issueCredential, type Statement } from './issue-credential.ts';
import { generateJwk } from '../keys/own-jwk.ts';
import { type Signer, signerFromJwk } from '../keys/signer.ts';
import type { ProofFormat, SecuredCredential } from '../proof/format.ts';
import type { Clock, RandomSource } from '../runtime.ts';
import type { StatusPurpose } from '../status/register.ts';

/** Where places in status lists come from: a `StatusStore`, or anything else that gives each place away once. */
export interface StatusPlaces {
  /** Gives away so many places that nobody had before. */
  reserve(purpose: StatusPurpose, count: number): Promise<readonly StatusEntry[]>;
}

/** Settings of `createTestIssuer`. */
export interface TestIssuerOptions {
  /** Who issues; its name gets “TEST” in front. Default: a platform called “TEST platform”. */
  readonly issuer?: Omit<Issuer, 'id'>;
  /** How credentials are secured. Default `vc+jwt`. */
  readonly format?: ProofFormat;
  /** Gives each credential a place at which it can be withdrawn. Default: it cannot be withdrawn. */
  readonly status?: StatusPlaces;
  /** For how many days a credential holds, unless `issue` is told otherwise. Default: without end. */
  readonly validDays?: number;
  /** Default: the randomness of the platform’s cryptography. */
  readonly random?: RandomSource;
  /** Default: the machine’s clock. */
  readonly clock?: Clock;
}

/** Settings of `createIssuer`. With `createTestIssuer` the one function of the package that has defaults from the machine: its clock and its randomness. */
export interface IssuerOptions extends Omit<TestIssuerOptions, 'issuer'> {
  /** The issuer’s key, from `signerFromJwk`, a key service (`@kluscv/sdk/kms`) or a program. */
  readonly signer: Signer;
  /** Who issues. Its DID is that of the key; given as `id` as well, it must be the same. */
  readonly issuer: Omit<Issuer, 'id'> & { readonly id?: Did };
}

/** An issuer that is ready to issue. */
export interface CredentialIssuer {
  readonly issuer: Issuer;
  /** Whether everything it issues is marked as a test. */
  readonly test: boolean;
  readonly signer: Signer;
  /** How its credentials are secured. Default `vc+jwt`. */
  readonly format?: ProofFormat;
  /** Where places for its credentials come from. Default: nowhere, and none can be withdrawn. */
  readonly status?: StatusPlaces;
  /** For how many days its credentials hold. Default: without end. */
  readonly validDays?: number;
  /**
   * Makes a credential of a work record, an endorsement or an hours statement and signs it, valid from now.
   *
   * @throws KlusError as `issueCredential`
   */
  issue(statement: Statement, options?: IssueOptions): Promise<SecuredCredential>;
}

/** What one credential of a `CredentialIssuer` says besides the statement. */
export interface IssueOptions {
  /** Default: a new random identifier, and no name. */
  readonly subject?: { readonly id?: string; readonly name?: string };
  /** Default: `validDays` of the issuer from now, or no end. An hours statement must have one, 100 days later at most. */
  readonly validUntil?: Instant;
  /** An earlier credential that this one takes the place of. Default: none. */
  readonly supersedes?: Supersedes;
  /** Default: the next place of the issuer’s `status`, or none: then it cannot be withdrawn. */
  readonly status?: StatusEntry;
}

/**
 * An issuer with a key of its own. To try things out take `createTestIssuer`.
 *
 * @throws KlusError `issue.issuer` without the issuer’s name and role, or with a DID that is not that of the key; `issue.days`
 */
export async function createIssuer(options: IssuerOptions): Promise<CredentialIssuer> {
  expectCall('createIssuer', { options: [options, { signer: SIGNER }] });
  const { signer, issuer } = options;
  const id = parseDidUrl(signer.verificationMethod)?.did;
  if (id === undefined || typeof issuer?.name !== 'string') {
    throw sdkError('issue.issuer', 'A key needs to know whose it is. Give issuer: { name, role } as well.');
  }
  if (issuer.id !== undefined && issuer.id !== id) {
    throw sdkError(
      'issue.issuer',
      `The issuer is ${issuer.id}, but the key is one of ${id}. Give the issuer’s own key.`,
    );
  }
  return issuerWith({ ...issuer, id }, false, options);
}

/**
 * An issuer for trying things out: its key is made on the spot, and everything that it signs is a TEST, which no verifier accepts.
 *
 * @throws KlusError `issue.days`
 */
export async function createTestIssuer(options: TestIssuerOptions = {}): Promise<CredentialIssuer> {
  expectCall('createTestIssuer', { options: [options, 'object'] });
  const jwk = await generateJwk();
  const { did, verificationMethod } = didKeyFor(jwk);
  const { name = 'platform', ...rest } = options.issuer ?? {};
  const issuer: Issuer = { role: 'platform', ...rest, id: did, name: `TEST ${name}` };
  return issuerWith(issuer, true, { ...options, signer: await signerFromJwk(jwk, { verificationMethod }) });
}

function issuerWith(issuer: Issuer, test: boolean, options: Omit<IssuerOptions, 'issuer'>): CredentialIssuer {
  const { signer, format, status, validDays, random = runtime.randomBytes, clock = runtime.now } = options;
  if (validDays !== undefined && !(Number.isInteger(validDays) && validDays > 0)) {
    throw sdkError(
      'issue.days',
      `A credential cannot hold for ${String(validDays)} days. Give a whole number above 0.`,
    );
  }
  return {
    issuer,
    test,
    signer,
    ...(format !== undefined && { format }),
    ...(status !== undefined && { status }),
    ...(validDays !== undefined && { validDays }),
    async issue(statement, what = {}) {
      expectCall('issue', { statement: [statement, 'object'], options: [what, 'object'] });
      const validFrom = clock();
      const place = what.status ?? (await status?.reserve('revocation', 1))?.[0];
      const validUntil = what.validUntil ?? (validDays === undefined ? undefined : daysLater(validFrom, validDays));
      const credential = credentialFor(statement, {
        ...what,
        issuer,
        validFrom,
        random,
        test,
        ...(validUntil !== undefined && { validUntil }),
        ...(place !== undefined && { status: place }),
      });
      return issueCredential(credential, { signer, ...(format !== undefined && { format }) });
    },
  };
}

function daysLater(instant: Instant, days: number): Instant | undefined {
  return instantOf((secondsOf(instant) ?? Number.NaN) + days * 86_400);
}
