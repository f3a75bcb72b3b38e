export { fileLedger, type FileLedger, type FileLedgerOptions } from './file-ledger.ts';
export { migrateStore, type Migration } from './migrate.ts';
export { listFile, publishLists, type SignList } from './publish.ts';
export { baseOf, kindOfStore, type StoreKind } from './store-file.ts';
