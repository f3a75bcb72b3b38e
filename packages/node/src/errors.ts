import type { ErrorEntry } from '@kluscv/schema';

/** The codes of everything that this package throws, besides those of the packages below. */
export type NodeErrorCode =
  | 'node.file-exists'
  | 'node.file-not-written'
  | 'node.key-unusable'
  | 'node.store-unusable'
  | 'key.pem'
  | 'key.passphrase'
  | 'signer.info';

/** What each error of this package means. */
export const ERRORS: Readonly<Record<NodeErrorCode, ErrorEntry>> = {
  'node.file-exists': {
    title: 'File exists',
    cause: 'A file would have to be overwritten.',
    remedy: 'Choose another name, or say `--force`.',
  },
  'node.file-not-written': {
    title: 'File not written',
    cause: 'The system refused to write it. Nothing was left half-written.',
    remedy: 'Check the folder, its permissions and the space on the disk.',
  },
  'node.key-unusable': {
    title: 'Key cannot be used',
    cause: 'The file is not a private key of a kind that can sign (Ed25519 or P-256), or its passphrase is another.',
    remedy: 'Make a key with `kluscv keys create`.',
  },
  'node.store-unusable': {
    title: 'Status store cannot be used',
    cause: 'The folder is of another form, is not whole, or is the store of another address.',
    remedy: 'Do what the message says; restore the whole folder from a backup if files are missing.',
  },
  'key.pem': {
    title: 'This is not a private key in PEM',
    cause: 'The text has no block that begins with `-----BEGIN PRIVATE KEY-----`, or what is in it is damaged.',
    remedy: 'Hand over the private key as PKCS#8: `openssl pkcs8 -topk8 -in key.pem`.',
  },
  'key.passphrase': {
    title: 'The passphrase does not open the key',
    cause: 'The key is encrypted, and the passphrase is missing or another.',
    remedy: 'Hand over the passphrase of the key.',
  },
  'signer.info': {
    title: 'The signing program does not say which key it has',
    cause: 'Called with `--signer-info`, it has to write JSON with `publicKeyJwk` and `verificationMethod`.',
    remedy: 'Let it write `{ "publicKeyJwk": { … }, "verificationMethod": "did:web:platform.example#key-1" }`.',
  },
};
