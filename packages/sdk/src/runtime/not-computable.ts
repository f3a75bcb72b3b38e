/** This engine lacks a computation, and there is no other way to make it. It says nothing of what was to be computed. */
export class NotComputable extends Error {
  /** What is missing, such as `Ed25519`. */
  readonly computation: string;

  constructor(computation: string, options?: ErrorOptions) {
    super(`This engine cannot compute ${computation}.`, options);
    this.name = 'NotComputable';
    this.computation = computation;
  }
}
