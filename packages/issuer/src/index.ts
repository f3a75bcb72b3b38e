export { ERRORS, type IssuerErrorCode } from './errors.ts';
export { isPassing, issuance, type IssuanceOptions, type IssuedOutcome, type Outcome } from './issuance.ts';
export { kluscvPdf, type KluscvPdfOptions } from './kluscv-pdf.ts';
export { type Order, type Orders, ordersFrom, ordersIn, roleOf, type WorkerOrder } from './orders.ts';
export { daysAfter, didOf, LIST_DAYS, type PublicationTerms, publishStatusList } from './publication.ts';
export { type OpenedCredential, orderWithoutReviews, sameFormat } from './reissue.ts';
export {
  ENDINGS,
  formatFor,
  type FormatOf,
  type FormatTerms,
  formatTerms,
  hideableNames,
  isSdJwt,
} from './securing.ts';
export { type SigningWarning, signingWarnings } from './signing-warnings.ts';
