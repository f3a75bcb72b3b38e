export { type Button, createButton } from './button.ts';
export { type ButtonErrorCode, ERRORS } from './errors.ts';
export { memoryStore, type MemoryStoreOptions } from './memory-store.ts';
export type { PageLanguage } from './messages/message.ts';
export { nodeListener, type NodeRequest, type NodeResponse } from './node-listener.ts';
export type { Offer, OfferOptions } from './offer.ts';
export type { ButtonLedger, ButtonOptions, Issued } from './options.ts';
export type {
  Choices,
  Handover,
  KeptHandover,
  KeptEntry,
  PendingEntry,
  PendingStore,
  SignedEntry,
  StoredEntry,
} from './pending-store.ts';
