// `pnpm example NAME …`: runs one of these files from the source of the packages, with file names meant from where the caller stands.
const [name, ...rest] = process.argv.slice(2);
if (process.env.INIT_CWD !== undefined) process.chdir(process.env.INIT_CWD);
process.argv = [...process.argv.slice(0, 2), ...rest];
await import(new URL(`${name}.ts`, import.meta.url).href);
