export { kluscvPdf, type KluscvPdfOptions } from './kluscv-pdf.ts';
export { type SigningWarning, signingWarnings } from './signing-warnings.ts';
