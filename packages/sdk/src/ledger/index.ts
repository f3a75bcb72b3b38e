export { type Books, booksOf } from './books.ts';
export { assertChangeable } from './change.ts';
export { begunList, type Counter, type Counters, listUrl, taken } from './counters.ts';
export type {
  IssuanceLog,
  IssuedEntry,
  Ledger,
  ListState,
  PlacedChange,
  StatusChange,
  StatusStore,
} from './ledger.ts';
export { memoryLedger, type MemoryLedgerOptions } from './memory-ledger.ts';
export { type Permutation, permutationOf } from './permutation.ts';
export { reinstateStored, revokeStored, type WithdrawalOptions } from './withdraw.ts';
