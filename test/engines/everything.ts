// What main.ts runs under each engine: the credentials first, then the pages, then every golden KlusCV, sealed ones too, against the hashes promised.
await import('./verify.ts');
await import('./render.ts');
await import(new URL('../../packages/pdf/scripts/hash-golden.ts', import.meta.url).href);
