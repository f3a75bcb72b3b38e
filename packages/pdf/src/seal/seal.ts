/**
 * Seals a file: takes all of its bytes but those of the seal, and gives a detached CMS signature of them in DER, as ETSI EN 319 142-1 asks for at level B-B
 * or B-T. `@kluscv/pdf/seal` makes one of a key and a certificate; a service that signs PDFs is another.
 */
export type Seal = (bytes: Uint8Array) => Promise<Uint8Array>;
