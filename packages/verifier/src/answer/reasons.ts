import { type AnyCredential, type Finding, isOfType, type VerificationReport } from '@kluscv/schema';
import { findingDefinition } from '@kluscv/schema/findings';
import type { Facts } from '../examination.ts';
import { sameWorkIn } from './same-work.ts';
import type { Wording } from './wordings.ts';

/** What speaks for an answer, before it is known whether it is let pass. */
export interface Ground {
  readonly wording: Wording;
  readonly facts: Facts;
  readonly parts: readonly number[];
}

/** Findings that have an answer of their own. What is not here goes by its check and by what it does to the verdict. */
const BY_CODE: Readonly<Record<string, Wording>> = {
  // A change is proven by a signature alone.
  'proof.mismatch': 'altered',
  'holder.mismatch': 'altered.holder',
  'status.revoked': 'withdrawn',
  'status.suspended': 'withdrawn.suspended',
  'proof.key.revoked': 'withdrawn.key',
  'proof.key.expired': 'withdrawn.key',
  'proof.issuer.deactivated': 'withdrawn.key',
  'structure.duplicate': 'malformed.twice',
  'structure.purpose-bound': 'malformed.purpose',
  'semantics.rule': 'unmet.figures',
  'issuer.impostor': 'impostor',
  'issuer.look-alike': 'impostor.address',
  'issuer.out-of-scope': 'makerUnknown.scope',
  'issuer.no-longer-recognized': 'makerUnknown.ended',
  'issuer.distrusted': 'unmet.maker',
  'issuer.test': 'test',
  'issuer.test-refused': 'test',
  'page.differs': 'pageChanged',
  'page.renderer-unknown': 'pageUnknown',
  'page.seal-damaged': 'pageUnknown.seal',
  'structure.names': 'severalPeople',
  'structure.unnamed': 'severalPeople.nameless',
  'holder.other': 'severalPeople.holder',
  'validity.addressee': 'unmet.addressee',
  'validity.other-addressee': 'unmet.addressee',
  'validity.expired': 'expired',
  'validity.not-yet': 'notYet',
  'status.refresh': 'superseded',
  'validity.superseded': 'superseded.inside',
  'page.made-in-future': 'unchecked.dates',
  'page.made-too-early': 'unchecked.dates',
  'structure.newer': 'unchecked.newer',
  'structure.absent': 'nothing',
  'structure.json': 'unreadable',
  'structure.compact': 'unreadable',
  'structure.not-canonical': 'unreadable',
  'structure.too-large': 'unreadable',
  'structure.format': 'unreadable',
};

/** Everything that speaks for an answer in a report of our own credentials. */
export function groundsIn(report: VerificationReport): readonly Ground[] {
  const credentials = report.credentials.map(({ credential }) => credential);
  const grounds = [
    ...report.findings.flatMap((finding) => groundOf(finding, []) ?? []),
    ...report.credentials.flatMap(({ findings, credential }, index) =>
      // Who is taken for a maker on the list is no maker to get to know.
      findings
        .filter(({ code }) => code !== 'issuer.unknown' || !findings.some(isImpostor))
        .flatMap((finding) => groundOf(finding, [index + 1], credential) ?? []),
    ),
    ...credentials.flatMap((credential, index) => (credential === undefined ? [] : ofFigures(credential, index + 1))),
    ...sameWorkIn(credentials).map(
      ({ parts: [one, other], first, last, platform }): Ground => ({
        wording: 'sameWorkTwice',
        facts: { one, other, first, last, platform },
        parts: [one, other],
      }),
    ),
  ];
  const told = once(grounds);
  // What the table of findings does not know, or a check that was forgotten, never looks like a passed one.
  return told.length > 0 || report.verdict === 'verified'
    ? told
    : [{ wording: report.verdict === 'rejected' ? 'malformed' : 'unchecked', facts: {}, parts: [] }];
}

function isImpostor({ code }: Finding): boolean {
  return code === 'issuer.impostor' || code === 'issuer.look-alike';
}

/** What speaks for an answer in the report of somebody else’s kind of credential: whether its signature holds, and whether it still counts. */
export function foreignGrounds(report: VerificationReport): readonly Ground[] {
  const kept: ReadonlySet<string> = new Set(['altered', 'withdrawn', 'expired', 'notYet', 'impostor']);
  return groundsIn(report).filter(
    ({ wording }) => kept.has(wording.split('.')[0] ?? '') || /^unchecked\.(?:keys|status)$/.test(wording),
  );
}

/** What speaks for an answer in one finding, or nothing where it is as it should be. */
export function groundOf(
  finding: Pick<Finding, 'check' | 'code' | 'details'>,
  parts: readonly number[],
  credential?: AnyCredential,
): Ground | undefined {
  const { check, code, details = {} } = finding;
  const effect = findingDefinition(code)?.effect ?? 'blocks';
  const own = BY_CODE[code];
  const listed =
    String(details['parts'] ?? '')
      .match(/\d+/g)
      ?.map(Number) ?? [];
  const ground = (wording: Wording): Ground => {
    return { wording, facts: { ...aboutMaker(credential), ...details }, parts: parts.length > 0 ? parts : listed };
  };
  if (own !== undefined) return ground(own);
  if (code === 'issuer.unknown') {
    return ground(
      siteOf(credential?.issuer.id ?? details['issuer']) === undefined ? 'makerUnknown.key' : 'makerUnknown',
    );
  }
  if (effect === 'rejects') return ground(check === 'proof' ? 'malformed.signature' : 'malformed');
  // What rests on a check that did not pass is told by that check.
  if (effect === 'blocks' && !code.endsWith('.skipped')) return ground(openQuestion(check, code));
  if (effect === 'limits') {
    if (check === 'page') return ground('pageUnknown');
    return ground(check === 'holder' ? 'unmet.holder' : check === 'issuer' ? 'unmet.maker' : 'unchecked');
  }
  return undefined;
}

function openQuestion(check: Finding['check'], code: string): Wording {
  if (code.endsWith('.not-computable')) return 'unchecked.engine';
  if (check === 'proof') return 'unchecked.keys';
  if (check === 'status') return 'unchecked.status';
  return check === 'page' ? 'unchecked.page' : 'unchecked';
}

/** The website of a maker that has one, as it is typed: `helpling.nl`. */
export function siteOf(did: unknown): string | undefined {
  if (typeof did !== 'string' || !did.startsWith('did:web:')) return undefined;
  const [host = '', ...path] = did.slice('did:web:'.length).split(':');
  return [host.replaceAll(/%3a/gi, ':'), ...path].join('/');
}

function aboutMaker(credential: AnyCredential | undefined): Facts {
  if (credential === undefined) return {};
  const { name, id } = credential.issuer;
  return { maker: name, issuer: id };
}

/** Who stands for the figures, if it is not the one who signed. */
function ofFigures(credential: AnyCredential, part: number): readonly Ground[] {
  if (!isOfType(credential, 'WorkCredential')) return [];
  const { assurance, coverage } = credential.credentialSubject.workRecord;
  const ground = (wording: Wording): Ground => ({ wording, facts: aboutMaker(credential), parts: [part] });
  const isWorker = credential.issuer.role === 'worker';
  if (assurance === 'selfDeclared') return [ground(isWorker ? 'workerMade.declared' : 'ownFigures')];
  if (isWorker) return [ground('workerMade')];
  return assurance === 'importedSelfSigned' || coverage.basis === 'workerExport' ? [ground('ownFigures')] : [];
}

/** The same answer for the same reason is told once, with all its parts. */
function once(grounds: readonly Ground[]): readonly Ground[] {
  const merged = new Map<string, { wording: Wording; facts: Facts; parts: Set<number>; whole: boolean }>();
  for (const { wording, facts, parts } of grounds) {
    const key = `${wording} ${JSON.stringify(facts)}`;
    const before = merged.get(key);
    if (before === undefined) merged.set(key, { wording, facts, parts: new Set(parts), whole: parts.length === 0 });
    else for (const part of parts) before.parts.add(part);
  }
  return [...merged.values()].map(({ wording, facts, parts, whole }) => ({
    wording,
    facts,
    parts: whole ? [] : [...parts].toSorted((a, b) => a - b),
  }));
}
