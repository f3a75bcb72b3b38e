export { EXIT, type ExitCode } from './exit.ts';
export type { Io } from './terminal/io.ts';
export { run } from './program.ts';
export { VERSION } from './version.ts';
