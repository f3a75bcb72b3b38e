export { compare, type PageCode, type PageFinding } from './compare.ts';
export type { ShownCredential } from './disclosed.ts';
export {
  ERRORS,
  type ExtractErrorCode,
  type PdfErrorCode,
  type RenderErrorCode,
  type SealErrorCode,
} from './errors.ts';
export { type Extraction, extract } from './extract.ts';
export {
  type PageFact,
  type PageHeading,
  type PageParagraph,
  type PageSpan,
  type PagePlace,
  type PageText,
  pageText,
} from './page-text.ts';
export type { StyleName } from './layout/style.ts';
export { render, type RenderOptions } from './render.ts';
export { attachmentsIn } from './scan.ts';
export { undrawable } from './undrawable.ts';
export type { Seal } from './seal/seal.ts';
