// What main.ts runs under each engine: the credentials first, then the pages.
await import('./verify.ts');
await import('./render.ts');
