import type { Label, WorkCredential, WorkRecord } from '@kluscv/schema';

/** A member of a record that a target has no place for. */
export interface Loss {
  /** Which credential, by its position. */
  readonly credential: number;
  /** Where in the record (RFC 6901). */
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

/** The members of the records that a mapping loses, with the reasons of its table. */
export function lossesOf(credentials: readonly WorkCredential[], fate: Fate): readonly Loss[] {
  return credentials.flatMap(({ credentialSubject: { workRecord } }, credential) =>
    (Object.keys(workRecord) as (keyof WorkRecord)[])
      .filter((member) => fate[member] !== 'kept')
      .map((member) => ({ credential, pointer: `/${member}`, reason: fate[member] })),
  );
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
