import type { Label, StatusEntry, WorkTypeMapping } from '@kluscv/schema';
import type { Block, PairBlock } from '../layout/block.ts';
import type { Span, Text } from '../layout/span.ts';
import { COLORS, STYLES } from '../layout/style.ts';
import { exactInstant } from '../messages/format.ts';
import type { MessageKey } from '../messages/message.ts';
import type { Words } from '../messages/words.ts';
import { claim, constant, joined, RECORD, say, type Scope, worded } from './context.ts';
import { paragraph } from './facts.ts';
import { extensionPointer } from './extensions.ts';
import { localized, otherLanguages } from './localized.ts';
import { languageName } from './reviews.ts';

/** Everything else that was disclosed, in small print: whoever checks by hand needs it, and nothing in the file is kept from the reader. */
export function detailsSection(words: Words, scopes: readonly Scope[]): Block {
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
      ...scopes.flatMap((scope) => partDetails(scope)),
    ],
  };
}

function partDetails(scope: Scope): readonly Block[] {
  const { words, credential, record, issuer } = scope;
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
  rows.push(row('details.profile', worded(scope, `${RECORD}/profile`, `record.profile.${record.profile}`)));
  if (record.requestedBySubject !== undefined) {
    const answer = record.requestedBySubject ? 'details.yes' : 'details.no';
    rows.push(row('details.requested', worded(scope, `${RECORD}/requestedBySubject`, answer)));
  }
  for (const [index, mapping] of (record.workType.mappings ?? []).entries()) {
    rows.push(row('details.mapping', mappingText(scope, mapping, `${RECORD}/workType/mappings/${index}`)));
  }
  if (record.trajectory !== undefined)
    rows.push(own('details.trajectory', `${RECORD}/trajectory/id`, record.trajectory.id));
  for (const [index, { label, mapping }] of (record.skills ?? []).entries()) {
    const at = `${RECORD}/skills/${index}`;
    if (mapping === undefined) continue;
    const name = say(words, 'details.skill', { label: localized(scope, `${at}/label`, label) });
    rows.push(smallFact(name, mappingText(scope, mapping, `${at}/mapping`)));
  }
  for (const name of Object.keys(record.extensions ?? {}).toSorted()) {
    rows.push(own('details.extension', extensionPointer(name), name));
  }
  rows.push(own('details.schema', '/credentialSchema/id', credential.credentialSchema.id));
  for (const [lang, texts] of translations(scope)) {
    const name = claim(scope, pointersOf(texts), languageName(scope, lang));
    rows.push(
      smallFact(
        say(words, 'details.inLanguage', { lang: name }),
        joined(
          texts.map((text) => [text]),
          ' · ',
        ),
      ),
    );
  }
  const table: Block = { kind: 'group', role: 'Table', blocks: rows, gap: 1 };
  if (!scope.oneOfMany) return [table];
  const heading = say(words, 'details.part', {
    index: constant(String(scope.index + 1)),
    workType: localized(scope, `${RECORD}/workType/label`, record.workType.label),
    platform: claim(scope, `${RECORD}/platform/name`, record.platform.name),
  });
  return [
    { kind: 'text', text: heading, style: { ...STYLES.small, bold: true }, role: 'H3', gap: 6, keep: true },
    table,
  ];
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

function statusText(scope: Scope, status: StatusEntry): Text {
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

function mappingText(scope: Scope, mapping: WorkTypeMapping, at: string): Text {
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
function translations(scope: Scope): ReadonlyMap<string, readonly Span[]> {
  const found = new Map<string, Span[]>();
  for (const { pointer, label } of labels(scope)) {
    for (const { lang, span } of otherLanguages(scope, pointer, label))
      found.set(lang, [...(found.get(lang) ?? []), span]);
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every text that a credential may hold in several languages. */
function labels({ record }: Scope): readonly { readonly pointer: string; readonly label: Label }[] {
  const found: { pointer: string; label: Label }[] = [];
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
  for (const [index, { label }] of (record.skills ?? []).entries()) add(`skills/${index}/label`, label);
  for (const [index, { label, level }] of (record.learningOutcomes ?? []).entries()) {
    add(`learningOutcomes/${index}/label`, label);
    add(`learningOutcomes/${index}/level/label`, level?.label);
  }
  for (const [name, { label }] of Object.entries(record.extensions ?? {})) {
    add(`${extensionPointer(name).slice(RECORD.length + 1)}/label`, label);
  }
  return found;
}
