// What a proof format of somebody else’s needs of this package, so that it can secure, present and read as the built-in ones do.
export { parseDidUrl } from '../did/did-url.ts';
export { enveloped } from '../present/present-as-jwt.ts';
export { MAX_CREDENTIALS, refusePurposeBound } from '../present/present-credentials.ts';
export { signatureBy } from '../keys/signature.ts';
export { listOf, readBoundPresentation, securedFromEnvelope } from '../verify/bound-presentation.ts';
export { NotComputable } from '../runtime/not-computable.ts';
export { type HolderOptions, holderSigned } from './holder-signed.ts';
export { joseFormat } from './jose.ts';
export { issuerOf, signatureFaults, type SignatureOptions } from './signatures.ts';
export { verifySignature } from './verify-signature.ts';
