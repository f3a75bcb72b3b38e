export { askHosted, localServer } from './ask-hosted.ts';
export { assertAllowed, guardedFetch, isPublic, type Lookup, publicLookup, RequestRefused } from './guarded-fetch.ts';
export { faultOf, MAX_ANSWER, noAnswer, TOO_LARGE } from './no-answer.ts';
export { timeStampFrom } from './time-stamp.ts';
