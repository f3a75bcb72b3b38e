export {
  appendWhole,
  claim,
  type Draft,
  notWritten,
  openDraft,
  settle,
  type WholeFile,
  writeAllWhole,
  type WriteOptions,
  writeWhole,
} from './atomic-write.ts';
