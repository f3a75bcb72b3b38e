import type { AnyCredential, HttpsUrl, Instant, StatusListCredential } from '@kluscv/schema';
import type { DidUrl } from '../did/did-url.ts';
import type { DidResolver } from '../did/resolver.ts';
import type { SignatureAlgorithm } from '../keys/jwk.ts';
import type { Signer } from '../keys/signer.ts';
import type { Eventual, ReadyPublicKey, SignatureThread } from '../runtime.ts';
import type { FindingOf, FindingsOf } from '@kluscv/schema/findings';
import type { HolderBinding } from './holder-binding.ts';

/** How a credential can be secured. */
export type FormatId = 'vc+jwt' | 'vc+sd-jwt' | 'dc+sd-jwt' | 'data-integrity';

/** A credential with its proof, as it is stored, sent and embedded. */
export interface SecuredCredential {
  readonly format: FormatId;
  /** The secured text: for `vc+jwt` a compact JWS, for the SD-JWTs one with its disclosures, for `data-integrity` JSON with a proof in it. */
  readonly value: string;
}

/** What can be secured. */
export type SecurableDocument = AnyCredential | StatusListCredential;

/** One signature over the document, read but not verified. */
export interface ReadSignature {
  /** The key that it claims to be made with. */
  readonly verificationMethod: DidUrl;
  readonly algorithm: SignatureAlgorithm;
  /** Whether it was made with this key, over what was received. */
  verify(key: ReadyPublicKey, thread?: SignatureThread): Eventual<boolean>;
}

/** A signed status list as it is published: a credential, or for SD-JWTs a Token Status List. */
export interface SignedStatusList {
  readonly format: FormatId | 'statuslist+jwt';
  readonly value: string;
}

/** Where a credential says that its status can be seen, in a way that only its own format has. */
export interface StatusReference {
  readonly list: HttpsUrl;
  /** Its place in the list. */
  readonly index: number;
  /** Reads the list that was found there. Never throws. */
  read(list: SignedStatusList): Promise<StatusReading>;
}

/** What a list says, before anything of it is proven. */
export type StatusReading =
  | {
      readonly ok: true;
      /** The address that it says it has. */
      readonly id: HttpsUrl;
      readonly validFrom: Instant;
      readonly validUntil?: Instant;
      readonly signatures: readonly ReadSignature[];
      readonly length: number;
      /** The status at a position: 0 in force, 1 revoked, 2 suspended, others as the issuer says. */
      at(index: number): number | undefined;
    }
  /** `fault`: its form, or how it is secured; `reason`: the code of what is wrong. */
  | { readonly ok: false; readonly fault: 'malformed' | 'proof'; readonly reason: string };

/** What a secured text says, before anything of it is proven. */
export type ProofReading =
  | {
      readonly ok: true;
      /** The credential without its proof. */
      readonly document: Readonly<Record<string, unknown>>;
      /** What is wrong with how it is secured or written. One is enough to reject it. */
      readonly faults: readonly (FindingOf<'structure'> | FindingOf<'proof'>)[];
      /** All must hold. Empty if `faults` says why. */
      readonly signatures: readonly ReadSignature[];
      /** By which the holder shows that the document is the holder’s own, if it was presented so. */
      readonly binding?: HolderBinding;
      /** Where its status can be seen, if the format has a place of its own for that. */
      readonly status?: StatusReference;
    }
  | { readonly ok: false; readonly faults: FindingsOf<'structure'> };

/** What a presentation holds that its holder signed, before its signature is looked at. */
export type PresentationReading =
  | {
      readonly ok: true;
      readonly credentials: readonly SecuredCredential[];
      readonly binding: (resolver: DidResolver) => HolderBinding;
    }
  | { readonly ok: false; readonly findings: FindingsOf<'structure'> };

/** The reading half of a securing mechanism: verification knows this interface, and nothing of JOSE, SD-JWT or JSON-LD behind it. */
export interface ProofReader<Id extends FormatId = FormatId> {
  readonly id: Id;
  /** Takes a secured text apart, strictly. Never throws. */
  read(value: string): Eventual<ProofReading>;
  /**
   * Takes a presentation apart that its holder secured in this way, strictly. Never throws.
   *
   * @returns `undefined` if it is none
   */
  readPresentation?(text: string): Eventual<PresentationReading | undefined>;
}

/** One securing mechanism, for issuing and for verifying. */
export interface ProofFormat<Id extends FormatId = FormatId> extends ProofReader<Id> {
  /** @throws KlusError `signer.signature` */
  secure(document: SecurableDocument, signer: Signer): Promise<SecuredCredential>;
}
