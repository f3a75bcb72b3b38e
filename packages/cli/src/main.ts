#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// `npx` runs a command on whatever Node there is: an older one is told so, before anything that it does not know.
const NEEDED = '22.18';
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const [leastMajor = 0, leastMinor = 0] = NEEDED.split('.').map(Number);

if (major < leastMajor || (major === leastMajor && minor < leastMinor)) {
  process.stderr.write(
    `kluscv needs Node ${NEEDED} or newer, and this is Node ${process.versions.node}.\n  Get a newer one from https://nodejs.org, and type the same again.\n`,
  );
  process.exitCode = 2;
} else {
  // Starting is most of what a short command does: keep the compiled code where Node keeps it. What is loaded before this line is
  // not kept, so nothing is.
  enableCompileCache();
  void import('./start.ts').then(async ({ processIo, start }) => {
    process.exitCode = await start(process.argv.slice(2), processIo());
  });
}
