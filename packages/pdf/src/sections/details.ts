import type { Label, LearningOutcome, Skill, StatusEntry, WorkTypeMapping } from '@kluscv/schema';
import type { Block, PairBlock } from '../layout/block.ts';
import type { Span, Text } from '../layout/span.ts';
import { COLORS, STYLES } from '../layout/style.ts';
import { exactInstant } from '../messages/format.ts';
import type { MessageKey } from '../messages/message.ts';
import type { Words } from '../messages/words.ts';
import {
  claim,
  constant,
  ENDORSEMENT,
  type EndorsementScope,
  joined,
  type Part,
  type Parts,
  RECORD,
  say,
  type Scope,
  worded,
} from './context.ts';
import { paragraph } from './facts.ts';
import { extensionPointer } from './extensions.ts';
import { localized, otherLanguages } from './localized.ts';
import { titleOf } from './part-title.ts';
import { languageName } from './reviews.ts';

/** Everything else that was disclosed, in small print: whoever checks by hand needs it, and nothing in the file is kept from the reader. */
export function detailsSection(words: Words, parts: Parts['all']): Block {
  return {
    kind: 'group',
    role: 'Sect',
    gap: 24,
    runningHead: say(words, 'details.heading'),
    blocks: [
      { kind: 'rule', weight: 0.75, color: COLORS.rule },
      {
        kind: 'text',
        text: say(words, 'details.heading'),
        style: STYLES.sectionHeading,
        role: 'H2',
        gap: 8,
        keep: true,
      },
      ...parts.flatMap((part) => partDetails(part)),
    ],
  };
}

function partDetails(part: Scope | EndorsementScope): readonly Block[] {
  const { words, credential } = part;
  const statement = 'endorsement' in part ? endorsementRows(part) : recordRows(part);
  const schema = smallFact(say(words, 'details.schema'), [
    claim(part, '/credentialSchema/id', credential.credentialSchema.id),
  ]);
  const rows = [...envelopeRows(part), ...statement, schema, ...translationRows(part)];
  const table: Block = { kind: 'group', role: 'Table', blocks: rows, gap: 1 };
  if (!part.oneOfMany) return [table];
  return [
    { kind: 'text', text: headingOf(part), style: { ...STYLES.small, bold: true }, role: 'H3', gap: 6, keep: true },
    table,
  ];
}

function headingOf(part: Scope | EndorsementScope): Text {
  const index = constant(String(part.index + 1));
  if ('endorsement' in part) return joined([[index], titleOf(part)], '. ');
  return say(part.words, 'details.part', {
    index,
    workType: localized(part, `${RECORD}/workType/label`, part.record.workType.label),
    platform: claim(part, `${RECORD}/platform/name`, part.record.platform.name),
  });
}

/** What every credential says besides its statement. */
function envelopeRows(scope: Part): readonly Block[] {
  const { words, credential, issuer } = scope;
  const row = (key: MessageKey, value: Text): PairBlock => smallFact(say(words, key), value);
  const own = (key: MessageKey, pointer: string, text: string): Block => row(key, [claim(scope, pointer, text)]);
  const rows: Block[] = [
    own('details.credential', '/id', credential.id),
    own('details.subject', '/credentialSubject/id', credential.credentialSubject.id),
    own('details.issuer', '/issuer/id', issuer.id),
  ];
  if (issuer.url !== undefined) rows.push(own('details.issuerUrl', '/issuer/url', issuer.url));
  for (const [index, { scheme, value }] of (issuer.identifiers ?? []).entries()) {
    const at = `/issuer/identifiers/${index}`;
    const inserts = { scheme: claim(scope, `${at}/scheme`, scheme), value: claim(scope, `${at}/value`, value) };
    rows.push(row('details.register', say(words, 'details.registerEntry', inserts)));
  }
  rows.push(own('details.validFrom', '/validFrom', exactInstant(credential.validFrom)));
  if (credential.validUntil !== undefined)
    rows.push(own('details.validUntil', '/validUntil', exactInstant(credential.validUntil)));
  if (credential.supersedes !== undefined) {
    const id = claim(scope, '/supersedes/id', credential.supersedes.id);
    const reason = worded(scope, '/supersedes/reason', `details.reason.${credential.supersedes.reason}`);
    rows.push(row('details.supersedes', say(words, 'details.supersedesEntry', { id, reason })));
  }
  if (credential.credentialStatus !== undefined)
    rows.push(row('details.status', statusText(scope, credential.credentialStatus)));
  return rows;
}

function recordRows(scope: Scope): readonly Block[] {
  const { words, record } = scope;
  const row = (key: MessageKey, value: Text): PairBlock => smallFact(say(words, key), value);
  const own = (key: MessageKey, pointer: string, text: string): Block => row(key, [claim(scope, pointer, text)]);
  const rows: Block[] = [
    row('details.profile', worded(scope, `${RECORD}/profile`, `record.profile.${record.profile}`)),
  ];
  if (record.requestedBySubject !== undefined) {
    const answer = record.requestedBySubject ? 'details.yes' : 'details.no';
    rows.push(row('details.requested', worded(scope, `${RECORD}/requestedBySubject`, answer)));
  }
  for (const row of workTypeRows(scope, record.workType.mappings, RECORD)) rows.push(row);
  if (record.trajectory !== undefined)
    rows.push(own('details.trajectory', `${RECORD}/trajectory/id`, record.trajectory.id));
  for (const row of skillRows(scope, record.skills, RECORD)) rows.push(row);
  for (const name of Object.keys(record.extensions ?? {}).toSorted()) {
    rows.push(own('details.extension', extensionPointer(name), name));
  }
  return rows;
}

function endorsementRows(scope: EndorsementScope): readonly Block[] {
  const { words, endorsement } = scope;
  const { endorses, workType, skills } = endorsement;
  const rows: Block[] = [
    ...workTypeRows(scope, workType?.mappings, ENDORSEMENT),
    ...skillRows(scope, skills, ENDORSEMENT),
  ];
  if (endorses !== undefined)
    rows.push(smallFact(say(words, 'details.endorses'), [claim(scope, `${ENDORSEMENT}/endorses`, endorses)]));
  return rows;
}

function workTypeRows(part: Part, mappings: readonly WorkTypeMapping[] = [], where: string): readonly Block[] {
  return mappings.map((mapping, index) =>
    smallFact(say(part.words, 'details.mapping'), mappingText(part, mapping, `${where}/workType/mappings/${index}`)),
  );
}

function skillRows(part: Part, skills: readonly Skill[] = [], where: string): readonly Block[] {
  return skills.flatMap(({ label, mapping }, index): readonly Block[] => {
    const at = `${where}/skills/${index}`;
    if (mapping === undefined) return [];
    const name = say(part.words, 'details.skill', { label: localized(part, `${at}/label`, label) });
    return [smallFact(name, mappingText(part, mapping, `${at}/mapping`))];
  });
}

function translationRows(part: Scope | EndorsementScope): readonly Block[] {
  return [...translations(part)].map(([lang, texts]) => {
    const name = claim(part, pointersOf(texts), languageName(part, lang));
    return smallFact(
      say(part.words, 'details.inLanguage', { lang: name }),
      joined(
        texts.map((text) => [text]),
        ' · ',
      ),
    );
  });
}

function smallFact(label: Text, value: Text): PairBlock {
  return {
    kind: 'pair',
    labelWidth: 150,
    label: [paragraph(label, STYLES.smallLabel)],
    value: [paragraph(value, STYLES.small)],
  };
}

function pointersOf(texts: readonly Span[]): readonly string[] {
  return texts.flatMap(({ source }) => (source.claims ?? []).map(({ pointer }) => pointer));
}

function statusText(scope: Part, status: StatusEntry): Text {
  const at = '/credentialStatus';
  const inserts = {
    purpose: worded(scope, `${at}/statusPurpose`, `details.purpose.${status.statusPurpose}`),
    index: claim(scope, `${at}/statusListIndex`, status.statusListIndex),
    list: claim(scope, `${at}/statusListCredential`, status.statusListCredential),
  };
  return status.id === undefined
    ? say(scope.words, 'details.statusEntry', inserts)
    : say(scope.words, 'details.statusEntryWithId', { ...inserts, id: claim(scope, `${at}/id`, status.id) });
}

function mappingText(scope: Part, mapping: WorkTypeMapping, at: string): Text {
  const inserts = {
    scheme: claim(scope, `${at}/scheme`, mapping.scheme),
    code: claim(scope, `${at}/code`, mapping.code),
    relation: worded(scope, `${at}/relation`, `details.relation.${mapping.relation}`),
    by: worded(scope, `${at}/by`, `details.by.${mapping.by}`),
  };
  return mapping.version === undefined
    ? say(scope.words, 'details.mappingEntry', inserts)
    : say(scope.words, 'details.mappingEntryVersion', {
        ...inserts,
        version: claim(scope, `${at}/version`, mapping.version),
      });
}

/** The texts in languages other than the page's, language by language. */
function translations(scope: Scope | EndorsementScope): ReadonlyMap<string, readonly Span[]> {
  const found = new Map<string, Span[]>();
  const texts = 'endorsement' in scope ? endorsementLabels(scope) : recordLabels(scope);
  for (const { pointer, label } of texts) {
    for (const { lang, span } of otherLanguages(scope, pointer, label))
      found.set(lang, [...(found.get(lang) ?? []), span]);
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A text in several languages, and where it stands. */
interface LabelAt {
  readonly pointer: string;
  readonly label: Label;
}

function endorsementLabels({ endorsement }: EndorsementScope): readonly LabelAt[] {
  const { workType, skills, learningOutcomes } = endorsement;
  const work = workType === undefined ? [] : [{ pointer: `${ENDORSEMENT}/workType/label`, label: workType.label }];
  return [...work, ...skillLabels(skills, ENDORSEMENT), ...learningLabels(learningOutcomes, ENDORSEMENT)];
}

/** Every text that a record may hold in several languages. */
function recordLabels({ record }: Scope): readonly LabelAt[] {
  const found: LabelAt[] = [];
  const add = (pointer: string, label: Label | undefined): void => {
    if (label !== undefined) found.push({ pointer: `${RECORD}/${pointer}`, label });
  };
  add('workType/label', record.workType.label);
  add('platform/about', record.platform.about);
  add('certificate/duties', record.certificate?.duties);
  add('trajectory/label', record.trajectory?.label);
  for (const [index, { scale, criteria = [] }] of (record.ratings ?? []).entries()) {
    add(`ratings/${index}/scale/label`, scale.label);
    for (const [part, { label }] of criteria.entries()) add(`ratings/${index}/criteria/${part}/label`, label);
  }
  for (const [index, { label }] of (record.levels ?? []).entries()) add(`levels/${index}/label`, label);
  for (const [index, { label }] of (record.deliverables ?? []).entries()) add(`deliverables/${index}/label`, label);
  for (const label of skillLabels(record.skills, RECORD)) found.push(label);
  for (const label of learningLabels(record.learningOutcomes, RECORD)) found.push(label);
  for (const [name, { label }] of Object.entries(record.extensions ?? {})) {
    add(`${extensionPointer(name).slice(RECORD.length + 1)}/label`, label);
  }
  return found;
}

function skillLabels(skills: readonly Skill[] = [], where: string): readonly LabelAt[] {
  return skills.map(({ label }, index) => ({ pointer: `${where}/skills/${index}/label`, label }));
}

function learningLabels(outcomes: readonly LearningOutcome[] = [], where: string): readonly LabelAt[] {
  return outcomes.flatMap(({ label, level }, index): readonly LabelAt[] => {
    const at = `${where}/learningOutcomes/${index}`;
    const rank = level?.label === undefined ? [] : [{ pointer: `${at}/level/label`, label: level.label }];
    return [{ pointer: `${at}/label`, label }, ...rank];
  });
}
