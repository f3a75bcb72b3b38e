import type { Instant, Issuer, StatusEntry, Supersedes } from '@kluscv/schema';
import { runtime } from '#runtime';
import { didKeyFor } from '../did/own-did.ts';
import { parseDidUrl } from '../did/did-url.ts';
import { sdkError } from '../sdk-error.ts';
import { credentialFor, issueCredential, type Statement } from './issue-credential.ts';
import { generateJwk } from '../keys/own-jwk.ts';
import { type Signer, signerFromJwk } from '../keys/signer.ts';
import type { SecuredCredential } from '../proof/format.ts';
import type { Clock, RandomSource } from '../runtime.ts';

/** Settings of `createIssuer`. This is the one function of the package with defaults from the machine: its clock and its randomness. */
export interface IssuerOptions {
  /** The production key. Default: a development key, made on the spot; everything signed with it is a TEST that no verifier accepts. */
  readonly signer?: Signer;
  /** Who issues. Its DID is that of the key. Default: a platform called “TEST”; required with a production key. */
  readonly issuer?: Omit<Issuer, 'id'>;
  /** Default: the randomness of the platform’s cryptography. */
  readonly random?: RandomSource;
  /** Default: the machine’s clock. */
  readonly clock?: Clock;
}

/** An issuer that is ready to issue. */
export interface CredentialIssuer {
  readonly issuer: Issuer;
  /** Whether everything it issues is marked as a test. */
  readonly test: boolean;
  readonly signer: Signer;
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
  /** Default: no end. An hours statement must have one, 100 days later at most. */
  readonly validUntil?: Instant;
  /** An earlier credential that this one takes the place of. Default: none. */
  readonly supersedes?: Supersedes;
  /** Default: it cannot be withdrawn. */
  readonly status?: StatusEntry;
}

/**
 * An issuer in one line. Without a key it makes test credentials; with one, real ones.
 *
 * @throws KlusError `issue.issuer` if a production key comes without the issuer’s name and role
 */
export async function createIssuer(options: IssuerOptions = {}): Promise<CredentialIssuer> {
  const { random = runtime.randomBytes, clock = runtime.now } = options;
  const test = options.signer === undefined;
  const signer = options.signer ?? (await developmentSigner());
  const id = parseDidUrl(signer.verificationMethod)?.did;
  if (id === undefined || (!test && options.issuer === undefined)) {
    throw sdkError('issue.issuer', 'A production key needs to know whose it is. Give issuer: { name, role } as well.');
  }
  const { name = 'platform', ...rest } = options.issuer ?? {};
  const issuer: Issuer = { role: 'platform', ...rest, id, name: test ? `TEST ${name}` : name };
  return {
    issuer,
    test,
    signer,
    issue(statement, what = {}) {
      return issueCredential(credentialFor(statement, { ...what, issuer, validFrom: clock(), random, test }), {
        signer,
      });
    },
  };
}

async function developmentSigner(): Promise<Signer> {
  const jwk = await generateJwk();
  return signerFromJwk(jwk, { verificationMethod: didKeyFor(jwk).verificationMethod });
}
