export { existingLedger, fileLedger, type FileLedger, type FileLedgerOptions } from './file-ledger.ts';
export { migrateStore, type Migration } from './migrate.ts';
export { assertUsableStore, listFile, publishLists, publishNew, type PublishOptions } from './publish.ts';
export { folderHandler, type Published, publishedIn } from './published-folder.ts';
export { baseOf, kindOfStore, type StoreKind } from './store-file.ts';
