export { openTrustBundle, type OpenedBundle, signTrustBundle, type TrustBundle } from './bundle.ts';
export { trustFrom, trustIssuers } from './lists.ts';
