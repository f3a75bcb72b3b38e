#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Starting is most of what a short command does: keep the compiled code where Node keeps it. What is loaded before this line is
// not kept, so nothing is.
enableCompileCache();

void import('./start.ts').then(async ({ processIo, start }) => {
  process.exitCode = await start(process.argv.slice(2), processIo());
});
