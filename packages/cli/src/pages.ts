// What a verification needs of the PDF package, as a part of its own: most of its code and its fonts are read only for a PDF.
export { compare, extract } from '@kluscv/pdf';
