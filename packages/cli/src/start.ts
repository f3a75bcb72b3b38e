import { STANDARD_VERSION } from '@kluscv/schema';
import { verify } from './commands/verify/run.ts';
import { isConfigured } from './settings/config-place.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { here, type Io } from './terminal/io.ts';
import { reportError } from './terminal/problem.ts';
import { quickVerify } from './quick-verify.ts';
import { VERSION } from './version.ts';

export { processIo } from './terminal/io.ts';

/** Runs one command line: what an employer types at once, everything else through the program, which is loaded for it. */
export async function start(args: readonly string[], io: Io): Promise<ExitCode> {
  if (args.length === 1 && args[0] === '--version') {
    io.stdout(`kluscv ${VERSION} (standard ${STANDARD_VERSION})\n`);
    return EXIT.ok;
  }
  // What is set elsewhere is read by the program, which has room for it.
  const quick = isConfigured(here(io)) ? undefined : quickVerify(args);
  if (quick === undefined) return (await import('./program.ts')).run(args, io);
  const { lang } = quick.options;
  const own: Io = { ...io, ...(!quick.color && { color: false }), ...(lang !== undefined && { lang }) };
  try {
    return await verify(own, quick.files, quick.options);
  } catch (error) {
    return reportError(own, error);
  }
}
