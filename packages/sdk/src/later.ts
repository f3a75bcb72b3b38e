/** A part of the package that not every document needs. */
export interface Later<Module> {
  /** There once it was loaded: so nobody waits twice. */
  readonly now: Module | undefined;
  load(): Promise<Module>;
}

/** Loads a module when it is first asked for. `load` is an `import()` of a literal path, so that bundlers see it. */
export function later<Module>(load: () => Promise<Module>): Later<Module> {
  let now: Module | undefined;
  return {
    get now() {
      return now;
    },
    async load() {
      now = await load();
      return now;
    },
  };
}
