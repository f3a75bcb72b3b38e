// oxlint-disable-next-line typescript/triple-slash-reference -- ambient: every program that reads this entry needs the types
/// <reference path="./digitalbazaar.d.ts" />
export type { Contexts } from './contexts.ts';
export { type DataIntegrityPresentationOptions, presentWithDataIntegrity } from './presentation.ts';
export type { CryptosuiteId } from './cryptosuites.ts';
export {
  dataIntegrityFormat,
  type DataIntegrityOptions,
  dataIntegrityReader,
  type DataIntegrityReaderOptions,
} from './format.ts';
