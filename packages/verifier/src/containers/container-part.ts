import type { NamedBytes, NotLookedAt, Obstacle } from '../examination.ts';

/** What was taken out of a container, before anybody looks at what it is. */
export type ContainerPart =
  | { readonly document: NamedBytes }
  | { readonly notLookedAt: NotLookedAt }
  /** The container as a whole cannot be read (any further). */
  | { readonly obstacle: Obstacle };
