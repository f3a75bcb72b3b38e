import type { AnswerCode } from '../answers.ts';

/** Every way in which an answer is worded. The part before the dot is the answer; what is behind it says why. */
export const WORDINGS = [
  'altered',
  'altered.holder',
  'withdrawn',
  'withdrawn.suspended',
  'withdrawn.key',
  'malformed',
  'malformed.signature',
  'malformed.twice',
  'malformed.purpose',
  'impostor',
  'impostor.address',
  'pageChanged',
  'ambiguousFile',
  'pageUnknown',
  'pageUnknown.seal',
  'attached',
  'pictureOnly',
  'severalPeople',
  'severalPeople.nameless',
  'severalPeople.holder',
  'sameWorkTwice',
  'makerUnknown',
  'makerUnknown.key',
  'makerUnknown.scope',
  'makerUnknown.ended',
  'workerMade',
  'workerMade.declared',
  'ownFigures',
  'unmet.maker',
  'unmet.holder',
  'unmet.addressee',
  'unmet.required',
  'unmet.age',
  'unmet.figures',
  'expired',
  'notYet',
  'superseded',
  'superseded.inside',
  'test',
  'unchecked',
  'unchecked.keys',
  'unchecked.status',
  'unchecked.newer',
  'unchecked.dates',
  'unchecked.engine',
  'unchecked.page',
  'otherCredential',
  'otherCredential.signed',
  'unreadable',
  'unreadable.part',
  'nothing',
  'genuine',
] as const;

/** One of them. */
export type Wording = (typeof WORDINGS)[number];

/** The answer that a wording is of. */
export function answerOf(wording: Wording): AnswerCode {
  return wording.split('.')[0] as AnswerCode;
}

/** What a reader can do. Each roof words its own action for `drawAnew` and `knowMaker`; the messages say what it is for. */
export const STEPS = [
  'askOriginal',
  'askNewer',
  'askWhy',
  'askLater',
  'askReal',
  'askAnew',
  'askRest',
  'askAttached',
  'askPdf',
  'askWhose',
  'askProof',
  'askPlatformFile',
  'readBelow',
  'drawAnew',
  'countOnce',
  'knowMaker',
  'callMaker',
  'retryOnline',
  'chooseTime',
  'useAddressee',
  'updateProgram',
  'otherProgram',
  'ownChecker',
  'compareId',
] as const;

/** One of them. */
export type StepCode = (typeof STEPS)[number];
