export { ERRORS, type IssuerErrorCode } from './errors.ts';
export {
  documentChecks,
  type HostedAnswer,
  type HostingCode,
  type HostingFacts,
  type HostingFinding,
  type HostingOutcome,
  listChecks,
  LONGEST_MAX_AGE,
  type PublishedKey,
} from './hosting-checks.ts';
export { isPassing, issuance, type IssuanceOptions, type IssuedOutcome, type Outcome } from './issuance.ts';
export { didDocumentFrom, documentText, issuerDocument, type ListedKey, withNewKey } from './issuer-document.ts';
export { type Due, type Period, type PeriodState, stateAt } from './key-period.ts';
export { kluscvPdf, type KluscvPdfOptions } from './kluscv-pdf.ts';
export {
  type BatchTerms,
  type IssuedCredential,
  type IssuedLine,
  issueLines,
  type LineRefusal,
  type LineTools,
  type OrderLine,
} from './order-lines.ts';
export { type Order, type Orders, ordersFrom, ordersIn, roleOf, type WorkerOrder } from './orders.ts';
export { daysAfter, didOf, LIST_DAYS, type PublicationTerms, publishStatusList } from './publication.ts';
export { type OpenedCredential, orderWithoutReviews, sameFormat } from './reissue.ts';
export {
  besideFor,
  ENDINGS,
  formatFor,
  type FormatOf,
  type FormatTerms,
  formatTerms,
  hideableNames,
  isSdJwt,
} from './securing.ts';
export { type SignedList, signedListIn } from './signed-list.ts';
export { type SigningWarning, signingWarnings } from './signing-warnings.ts';
