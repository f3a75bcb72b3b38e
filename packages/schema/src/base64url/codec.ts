/** What the two halves of `#base64url` do, chosen by export condition: by Node's own means on Node, over a table elsewhere. */
export interface Base64urlCodec {
  readonly encode: (bytes: Uint8Array) => string;
  /** `undefined` for everything but the one canonical form. */
  readonly decode: (text: string) => Uint8Array | undefined;
}
