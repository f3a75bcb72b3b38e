import type { Coded, Facts } from '../examination.ts';
import { siteOf, type Ground } from './reasons.ts';
import type { StepCode, Wording } from './wordings.ts';

/** What each wording of an answer asks of the reader. */
const STEPS_FOR: Readonly<Record<Wording, readonly StepCode[]>> = {
  altered: ['askOriginal'],
  'altered.holder': ['askProof'],
  withdrawn: ['askNewer', 'askWhy'],
  'withdrawn.suspended': ['askWhy', 'askLater'],
  'withdrawn.key': ['askNewer', 'askWhy'],
  malformed: ['askOriginal', 'askWhy'],
  'malformed.signature': ['askNewer', 'askWhy'],
  'malformed.twice': ['askAnew'],
  'malformed.purpose': ['askAnew'],
  impostor: ['callMaker'],
  'impostor.address': ['callMaker'],
  pageChanged: ['readBelow', 'askPlatformFile'],
  ambiguousFile: ['askAnew'],
  pageUnknown: ['readBelow', 'drawAnew'],
  'pageUnknown.seal': ['readBelow', 'askPlatformFile'],
  attached: ['askAttached'],
  pictureOnly: ['readBelow', 'askPdf'],
  severalPeople: ['askWhose'],
  'severalPeople.nameless': ['askWhose'],
  'severalPeople.holder': ['askWhose'],
  sameWorkTwice: ['countOnce'],
  makerUnknown: ['knowMaker', 'callMaker'],
  'makerUnknown.key': ['askPlatformFile', 'callMaker'],
  'makerUnknown.scope': ['callMaker'],
  'makerUnknown.ended': ['callMaker'],
  workerMade: ['askPlatformFile'],
  'workerMade.declared': ['askPlatformFile'],
  ownFigures: ['askPlatformFile'],
  'unmet.maker': ['askPlatformFile'],
  'unmet.holder': ['askProof'],
  'unmet.addressee': ['useAddressee'],
  'unmet.required': ['retryOnline'],
  'unmet.age': ['askNewer'],
  'unmet.figures': ['askWhy'],
  expired: ['askNewer'],
  notYet: ['askLater'],
  superseded: ['askNewer'],
  'superseded.inside': ['countOnce'],
  test: ['askReal'],
  unchecked: ['retryOnline'],
  'unchecked.keys': ['retryOnline'],
  'unchecked.status': ['retryOnline'],
  'unchecked.newer': ['updateProgram'],
  'unchecked.dates': ['askWhy'],
  'unchecked.engine': ['otherProgram'],
  'unchecked.page': ['readBelow', 'otherProgram'],
  otherCredential: ['ownChecker'],
  'otherCredential.signed': ['ownChecker'],
  unreadable: ['askAnew'],
  'unreadable.part': ['askRest'],
  nothing: ['askOriginal'],
  genuine: [],
};

/** Answers of which nothing is worth comparing with an identity card: what was signed does not count, or is not there. */
const WITHOUT_PERSON =
  /^(?:altered|withdrawn|malformed|impostor|ambiguousFile|test|otherCredential|unreadable$|nothing)/;

/** What a reader can do, most urgent first: each step once. */
export function stepsFor(grounds: readonly Ground[], timeChosen: boolean): readonly Coded<StepCode>[] {
  const steps = new Map<string, Coded<StepCode>>();
  for (const { wording, facts } of grounds) {
    // A list of today does not tell what was the case at another time. A list that could not be had is still to be fetched.
    const isOfAnotherTime = wording === 'unchecked.status' && ('until' in facts || 'from' in facts);
    const asked = timeChosen && isOfAnotherTime ? (['chooseTime'] as const) : STEPS_FOR[wording];
    for (const code of asked) {
      const step = { code, facts: factsFor(code, facts) };
      steps.set(JSON.stringify(step), step);
    }
  }
  const isAboutPerson = !grounds.some(({ wording }) => WITHOUT_PERSON.test(wording));
  return [...steps.values(), ...(isAboutPerson ? [{ code: 'compareId' as const, facts: {} }] : [])];
}

function factsFor(code: StepCode, facts: Facts): Facts {
  const { issuer = '', maker = '', name } = facts;
  // Whom the reader knows is to be called, not who took that name.
  if (code === 'callMaker') return { maker: name ?? maker };
  if (code !== 'knowMaker') return {};
  return { issuer, maker, site: siteOf(issuer) ?? '' };
}
