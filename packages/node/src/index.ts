export { ERRORS, type NodeErrorCode } from './errors.ts';
export * from './fetch/index.ts';
export * from './files/index.ts';
export * from './keys/index.ts';
export * from './threads/index.ts';
export * from './store/index.ts';
export { random, wait } from './machine.ts';
