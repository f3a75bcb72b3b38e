import type { ErrorEntry } from '@kluscv/schema';

/** Why a presentation cannot be rendered: what `render` throws. */
export type RenderErrorCode =
  | 'render.no-manifest'
  | 'render.manifest'
  | 'render.unreadable-credential'
  | 'render.purpose-bound'
  | 'render.glyph-missing'
  | 'render.too-large'
  | 'render.too-many-pages'
  | 'render.seal-unusable';

/** Why nothing can be sealed: what `@kluscv/pdf/seal` throws. */
export type SealErrorCode = 'seal.certificate' | 'seal.signature' | 'seal.time-stamp';

/** Why no presentation could be taken out of a file: what `extract` answers. */
export type ExtractErrorCode =
  | 'pdf.not-a-pdf'
  | 'pdf.too-large'
  | 'pdf.encrypted'
  | 'pdf.no-credential'
  | 'pdf.several-credentials'
  | 'pdf.damaged';

/** Every code of this package. */
export type PdfErrorCode = RenderErrorCode | SealErrorCode | ExtractErrorCode;

/** What each code of this package stands for. */
export const ERRORS: Readonly<Record<PdfErrorCode, ErrorEntry>> = {
  'render.manifest': {
    title: 'The presentation cannot be shown as it says',
    cause: 'Its `render` names a renderer, a language, a paper or a day that there is not.',
    remedy: 'Correct `render` as the message says.',
  },
  'render.no-manifest': {
    title: 'The presentation does not say how it is to be shown',
    cause: '`render` is missing: renderer, language, paper and date.',
    remedy: 'Give `render` to `presentCredentials`.',
  },
  'render.unreadable-credential': {
    title: 'A credential of the presentation cannot be read',
    cause: 'It is not a compact JWS, or what it holds does not follow the schema of its type.',
    remedy: 'Leave that credential out, or ask its issuer for a new one.',
  },
  'render.purpose-bound': {
    title: 'A credential of the presentation is never drawn',
    cause: 'An hours statement is made for one purpose and one addressee.',
    remedy: 'Leave it out, and hand it over by itself to the one that it is for.',
  },
  'render.glyph-missing': {
    title: 'A character cannot be printed',
    cause: 'No font of the renderer has a glyph for it, and a box in its place would hide what was signed.',
    remedy: 'Leave that credential out, or ask its issuer to write the text with other characters.',
  },
  'render.too-large': {
    title: 'The presentation is too large for one KlusCV',
    cause: 'A verifier reads at most 256 kB of credentials from a file.',
    remedy: 'Choose fewer credentials, or credentials with fewer reviews.',
  },
  'render.too-many-pages': {
    title: 'The KlusCV would have more than 100 pages',
    cause:
      'A verifier draws the pages again to compare them, and must not be kept busy by who writes little else than line breaks.',
    remedy: 'Choose fewer credentials, or credentials with fewer or shorter reviews.',
  },
  'render.seal-unusable': {
    title: 'The seal cannot be used',
    cause:
      'What the seal gave back is no baseline CMS signature of this file, or is too large for the room that a KlusCV has.',
    remedy: 'Check that the first certificate is that of the key. Only ES256 and RSA with SHA-256 are verified.',
  },
  'seal.certificate': {
    title: 'A certificate for the seal cannot be used',
    cause: 'It is not X.509 in PEM, or the first one was made for another key.',
    remedy: 'Give the certificate of the key first, then those that it was issued under.',
  },
  'seal.signature': {
    title: 'The signer of the seal gave no signature',
    cause: 'It failed, or gave something of another length than its algorithm has.',
    remedy: 'Give the raw signature: 64 bytes for ES256, as long as the key for RS256.',
  },
  'seal.time-stamp': {
    title: 'The time-stamp cannot be used',
    cause: 'The authority refused, or stamped something else.',
    remedy: 'Try again, or seal without a time-stamp.',
  },
  'pdf.not-a-pdf': {
    title: 'The file is not a PDF',
    cause: 'It does not begin as PDF files do.',
    remedy: 'Ask for the KlusCV as the PDF file that the worker made.',
  },
  'pdf.too-large': {
    title: 'The file is too large to be a KlusCV',
    cause: 'A KlusCV has well under 5 MB, and nothing larger is opened.',
    remedy: 'Ask for the original PDF file, not a scan or a merged document.',
  },
  'pdf.encrypted': {
    title: 'The file is encrypted',
    cause: 'Somebody saved the KlusCV with a password or with restrictions.',
    remedy: 'Ask for the original file, without password or restrictions.',
  },
  'pdf.no-credential': {
    title: 'There is no credential in the file',
    cause: 'It is another PDF, a print or scan of a KlusCV, or a mail gateway removed what was embedded.',
    remedy: 'Ask the worker for the original PDF file, or for the credentials themselves (.jwt or .json).',
  },
  'pdf.several-credentials': {
    title: 'There is more than one embedded file',
    cause: 'A KlusCV has exactly one. With two, programs disagree about which one counts.',
    remedy: 'Do not rely on this file; ask for the original.',
  },
  'pdf.damaged': {
    title: 'The embedded credentials cannot be taken out of the file',
    cause: 'The file was cut off, changed or saved in a way that this reader does not follow.',
    remedy: 'Ask for the original file.',
  },
};
