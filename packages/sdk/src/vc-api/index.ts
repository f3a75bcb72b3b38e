export { type VcApiOptions, vcApiHandler } from './handler.ts';
