#!/usr/bin/env node
import module from 'node:module';

// `npx` runs a command on whatever Node there is: an older one is told so, before anything that it does not know.
const NEEDED = '22.18';
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const [leastMajor = 0, leastMinor = 0] = NEEDED.split('.').map(Number);

if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
  end(
    2,
    `kluscv needs Node ${NEEDED} or newer, and this is Node ${process.versions.node}.\n  Get a newer one from https://nodejs.org, and type the same again.\n`,
  );
} else {
  // Compiled code is kept where Node keeps it, of everything that is loaded from here on.
  module.enableCompileCache();
  import('./program.ts').then(
    async ({ runProcess }) => runProcess(),
    (error: unknown) => {
      end(70, `kluscv: This installation is not whole. Install it again.\n  found: ${String(error)}\n`);
    },
  );
}

function end(code: number, why: string): void {
  process.stderr.write(why);
  process.exitCode = code;
}
