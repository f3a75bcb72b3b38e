export { openTrustBundle, type OpenedBundle, signTrustBundle, type TrustBundle } from './bundle.ts';
export { trustFrom } from './lists.ts';
