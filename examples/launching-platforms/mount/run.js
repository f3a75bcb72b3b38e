// `pnpm example:mount NAME`: runs one of these files from the source of the packages.
const [name] = process.argv.slice(2);
await import(new URL(`${name}.ts`, import.meta.url).href);
