export { type CommandOptions, signerFromCommand, type Spawn, type StartedProgram } from './command.ts';
export { jwkFromPem, type PemOptions, signerFromPem } from './pem.ts';
export { fileStatusStore, type FileStatusStoreOptions, type StatusFiles } from './status-store.ts';
