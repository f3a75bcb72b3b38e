// What the command itself reads of a PDF, as a part of its own: most of its code and its fonts are read only for a PDF.
export { extract } from '@kluscv/pdf';
