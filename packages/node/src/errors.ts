import type { ErrorEntry } from '@kluscv/schema';

/** The codes of everything that this package throws, besides those of the packages below. */
export type NodeErrorCode =
  | 'node.file-exists'
  | 'node.file-not-written'
  | 'node.file-unreadable'
  | 'node.address'
  | 'node.key-unusable'
  | 'node.key-service'
  | 'node.publication'
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
  'node.file-unreadable': {
    title: 'File cannot be read',
    cause: 'There is no such file, or the system refused to read it.',
    remedy: 'Check its name and its permissions.',
  },
  'node.address': {
    title: 'This address cannot be asked',
    cause: 'It is no address, or not one that may be asked for this.',
    remedy: 'Write it whole, beginning with `https://`.',
  },
  'node.key-unusable': {
    title: 'Key cannot be used',
    cause: 'The file is not a private key of a kind that can sign (Ed25519 or P-256), or its passphrase is another.',
    remedy: 'Make a key with `kluscv keys create`.',
  },
  'node.key-service': {
    title: 'The key service cannot be asked',
    cause: 'The name of the key is not whole, the client of the service is not installed, or nobody is signed in.',
    remedy: 'Do what the message says; the guide for platforms shows how each service is named.',
  },
  'node.publication': {
    title: 'This folder cannot be published',
    cause: 'It has no DID document, several of them, or lists of another issuer.',
    remedy: 'Call the document to publish `did.json`; `kluscv did init` makes it.',
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
