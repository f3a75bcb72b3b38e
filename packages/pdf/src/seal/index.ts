export { cmsSeal, type CmsSealOptions, type SealSigner } from './cms-seal.ts';
export type { TimeStamp } from './time-stamp.ts';
