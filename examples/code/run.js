// `pnpm example NAME …`: runs one of these files from the source of the packages, with file names meant from where the caller stands.
import { readdirSync } from 'node:fs';

const [name, ...rest] = process.argv.slice(2);
const names = readdirSync(import.meta.dirname).flatMap((file) => /^(.+)\.ts$/.exec(file)?.[1] ?? []);
if (names.includes(name)) {
  if (process.env.INIT_CWD !== undefined) process.chdir(process.env.INIT_CWD);
  process.argv = [...process.argv.slice(0, 2), ...rest];
  await import(new URL(`${name}.ts`, import.meta.url).href);
} else {
  console.error(`Say which example: npx pnpm@12 --silent example ${names.join(' | ')}`);
  process.exitCode = 2;
}
