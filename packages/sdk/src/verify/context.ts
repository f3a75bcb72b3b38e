import type { AnyCredential, Instant } from '@kluscv/schema';
import type { DidResolver } from '../did/resolver.ts';
import type { ProofReader, StatusReference } from '../proof/format.ts';
import type { HolderBinding, HolderRequest } from '../proof/holder-binding.ts';
import type { Clock, SignatureThread } from '../runtime.ts';
import type { StatusListSource } from '../status/source.ts';
import type { TrustPolicy } from '../trust/policy.ts';

/** What a verifier brings along. Nothing has a default: what is not given cannot be asked. */
export interface VerifyOptions {
  /** Finds the issuers’ keys. */
  readonly resolver: DidResolver;
  /** Decides which issuers are trusted. */
  readonly trust: TrustPolicy;
  /** Finds the lists of withdrawn credentials. */
  readonly statusLists: StatusListSource;
  /** Tells the time, in UTC. Asked once a verification. */
  readonly clock: Clock;
  /**
   * Which of Node's threads verifies the signatures of credentials: `caller`, or `pool` for a server, whose event loop then goes on and several of
   * whose verifications take several cores. Default `caller`, which is faster for one after the other.
   */
  readonly signatureThread?: SignatureThread;
  /** Other ways of securing that are read beside `vc+jwt`, each from its own entry (`@kluscv/sdk/sd-jwt`). Default: none. */
  readonly formats?: readonly ProofReader[];
  /** What the one who presents must prove. Default: nothing is asked. */
  readonly holder?: HolderRequest;
  /** Who the verifier is, as an hours statement names its addressee: a DID, or the name. Default: not said, so no hours statement is accepted. */
  readonly addressee?: string;
  /**
   * Whether a TEST credential is `conditional` (`issuer.test`), for a program that shows people what a file is, and for your own tests. Default false: it is
   * `rejected` (`issuer.test-refused`), so that no program which lets issuers pass that are on no list takes a test for somebody’s work.
   */
  readonly allowTest?: boolean;
}

/** What the later checks look at: a credential whose form and proof are in order. */
export interface CheckContext {
  readonly credential: AnyCredential;
  readonly options: VerifyOptions;
  /** When the verification began. */
  readonly now: Instant;
  /** The same, in milliseconds. */
  readonly nowMs: number;
  /** What the holder signed: over this credential, over all that were presented, or both. */
  readonly bindings: readonly HolderBinding[];
  /** Where else its status can be seen than in `credentialStatus`. */
  readonly status?: StatusReference | undefined;
}

/** What the checks of all credentials of one verification have in common. */
export type Clocked = Omit<CheckContext, 'credential' | 'bindings' | 'status'>;
