export { decryptKey, encryptKey, headerOf, isEncrypted } from './encrypted-key.ts';
export { type KeyFile, keyFileText, keyFrom } from './key-file.ts';
export { algorithmOf, keyInfo, type KeyInfo } from './key-info.ts';
export { isPem, jwkFromPem, type PemOptions, signerFromPem } from './pem.ts';
export { ProgramFailure, type ProgramOptions, signerFromProgram } from './program-signer.ts';
export type { KeyOptions } from './key-options.ts';
export { isElsewhere, readKeyText, signerFor, signerFromText } from './signer-for.ts';
