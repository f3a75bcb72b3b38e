// A file of its own, so that what it needs is loaded only where something is fetched.
export { assertAllowed, guardedFetch, type Lookup, publicLookup, RequestRefused } from '@kluscv/node/fetch';
