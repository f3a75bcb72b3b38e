import type { EndorsementCredential, Label, WorkCredential, WorkEndorsement, WorkRecord } from '@kluscv/schema';

/** A member of a record, or of an endorsement, that a target has no place for. */
export interface Loss {
  /** Which credential, by its position. */
  readonly credential: number;
  /** Where in the record or the endorsement (RFC 6901). */
  readonly pointer: string;
  /** Why it is lost, as a sentence. */
  readonly reason: string;
}

/** What a mapping returns: the document of the target, and what did not fit into it. */
export interface Mapping<Value> {
  readonly value: Value;
  readonly lost: readonly Loss[];
}

/** What all mappings can be told. */
export interface MappingOptions {
  /** Language of labels, where a label has it. Default `en`. */
  readonly language?: string;
}

/** What becomes of each member of a record: `kept`, or the reason why it is lost. */
export type Fate = Readonly<Record<keyof WorkRecord, string>>;

/** What becomes of each member of an endorsement. */
export type EndorsementFate = Readonly<Record<keyof WorkEndorsement, string>>;

/** What the formats for whole CVs and for badges take: work, and endorsements of it. */
export type MappableCredential = WorkCredential | EndorsementCredential;

/** Whether a credential is an endorsement. */
export function isEndorsement(credential: MappableCredential): credential is EndorsementCredential {
  return credential.type[1] === 'WorkEndorsementCredential';
}

/** The members of the records that a mapping loses, with the reasons of its table. */
export function lossesOf(credentials: readonly WorkCredential[], fate: Fate): readonly Loss[] {
  return credentials.flatMap(({ credentialSubject }, credential) =>
    lost(credentialSubject.workRecord, fate, credential),
  );
}

/** The same, where endorsements stand among the records. */
export function lossesOfAll(
  credentials: readonly MappableCredential[],
  fate: Fate,
  endorsementFate: EndorsementFate,
): readonly Loss[] {
  return credentials.flatMap((credential, index) =>
    isEndorsement(credential)
      ? lost(credential.credentialSubject.endorsement, endorsementFate, index)
      : lost(credential.credentialSubject.workRecord, fate, index),
  );
}

function lost(stated: object, fate: Readonly<Record<string, string>>, credential: number): readonly Loss[] {
  return Object.keys(stated).flatMap((member): readonly Loss[] => {
    const reason = fate[member] ?? 'There is no place for it.';
    return reason === 'kept' ? [] : [{ credential, pointer: `/${member}`, reason }];
  });
}

/** A label in the wanted language, in English, or in whatever there is. */
export function inLanguage(label: Label, language = 'en'): string {
  return label[language] ?? label['en'] ?? Object.values(label)[0] ?? '';
}

/** A rating as it may be said: with its scale, its number, and never as another kind. */
export function ratingSentence(
  { scale, mean, count }: NonNullable<WorkRecord['ratings']>[number],
  language?: string,
): string {
  const name = scale.label === undefined ? '' : `${inLanguage(scale.label, language)}: `;
  const many = `${count} rating${count === 1 ? '' : 's'}`;
  if (mean === undefined) return `${name}${many}`;
  const worse = scale.direction === 'lowerIsBetter' ? `, ${scale.min} is best` : '';
  return scale.kind === 'percent' || scale.kind === 'passRate'
    ? `${name}${mean}% (${many})`
    : `${name}${mean} of ${scale.max}${worse} (${many})`;
}

/** The amount of work in a sentence. */
export function countSentence({ counts, period, hours }: WorkRecord): string {
  const partial = counts.partial === undefined ? '' : `, ${counts.partial} in part`;
  const time = hours === undefined ? '' : `; ${Math.floor(hours.minutes / 60)} hours (${hours.basis})`;
  return `${counts.completed} × ${counts.unitKind}${partial}, ${period.first} to ${period.last}${time}`;
}

/** Who stands for the figures, in words. */
export function assuranceSentence({ assurance, coverage }: WorkRecord): string {
  const who = {
    issuerSigned: 'Signed by the platform',
    importedSelfSigned: 'Made by the worker from a data export',
    selfDeclared: 'The worker’s own statement',
  }[assurance];
  const complete = { yes: 'complete', no: 'not complete', unknown: 'not known to be complete' }[coverage.complete];
  return `${who}; ${complete}.`;
}
