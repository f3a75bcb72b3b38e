// `pnpm kluscv …` from a clone: pnpm starts scripts in the workspace root, but file names on the command line are meant
// from where the caller stands. Only for the root script; the published command is dist/main.js.
if (process.env.INIT_CWD !== undefined) process.chdir(process.env.INIT_CWD);
await import('./src/main.ts');
