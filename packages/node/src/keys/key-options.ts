import type { DidUrl } from '@kluscv/sdk';

/** A key of a key service, as `--key` names it. Nothing in it is secret: how to sign in, the service's own client knows. */
export const SERVICE_KEY: RegExp = /^(awskms|gcpkms|azurekms|hashivault):\/\/(.*)$/s;

/** How a key is opened. */
export interface KeyOptions {
  /** Reads the file of a key. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Has the passphrase of an encrypted key. */
  readonly passphrase: (path: string) => Promise<string>;
  /** Variables of the environment, in which key services find their address and token. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute name of a key that does not say its own, as PEM and key services do not. Default: that of its did:key. */
  readonly keyName?: DidUrl | undefined;
}
