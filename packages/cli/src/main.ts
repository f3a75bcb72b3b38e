#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { processIo } from './io.ts';
import { run } from './program.ts';

// Starting is most of what a short command does: keep the compiled code where Node keeps it.
enableCompileCache();

process.exitCode = await run(process.argv.slice(2), processIo());
