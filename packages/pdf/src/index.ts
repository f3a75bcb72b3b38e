export { render } from './render.ts';
export { ERRORS, type ExtractErrorCode, type PdfErrorCode, type RenderErrorCode } from './errors.ts';
