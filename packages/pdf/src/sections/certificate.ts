import type { Block } from '../layout/block.ts';
import type { Text } from '../layout/span.ts';
import { STYLES } from '../layout/style.ts';
import { dayMonthYear } from '../messages/format.ts';
import { workedTime } from './amounts.ts';
import { claim, RECORD, say, type Scope, sentences, worded } from './context.ts';
import { fact, paragraph } from './facts.ts';
import { localized } from './localized.ts';
import { languageName } from './reviews.ts';

const AT = `${RECORD}/certificate`;

/** True if the record is a certificate of employment that a law knows, and not the overview of a platform. */
export function isCertificate({ record }: Scope): boolean {
  return record.profile !== 'gigcv';
}

/**
 * The certificate itself, under its own title: who gives it to whom, from when to when, which work for how many hours, and what else the worker asked
 * for. Whatever else was signed comes after it, under a heading that says that it is no part of it.
 *
 * @param under what the figures are of: platform, relation and who stands for them
 */
export function certificate(scope: Scope, under: Text): readonly Block[] {
  const { words, record } = scope;
  const profile = worded(scope, `${RECORD}/profile`, `record.profile.${record.profile}`);
  const facts = [...parties(scope), ...employment(scope), ...work(scope), ...onRequest(scope), ...issued(scope)];
  return [
    { kind: 'text', text: profile, style: STYLES.underHeading, keep: true },
    { kind: 'group', role: 'Table', blocks: facts, gap: 6 },
    ...remarks(scope),
    {
      kind: 'text',
      text: say(words, 'certificate.more'),
      style: STYLES.sectionHeading,
      role: 'H3',
      gap: 18,
      keep: true,
    },
    { kind: 'text', text: under, style: STYLES.underHeading, keep: true },
  ];
}

function parties(scope: Scope): readonly Block[] {
  const { words, credential, issuer } = scope;
  const { name } = credential.credentialSubject;
  const worker = name === undefined ? say(words, 'kluscv.nameHidden') : [claim(scope, '/credentialSubject/name', name)];
  return [
    fact(say(words, 'certificate.for'), [paragraph(worker)]),
    fact(say(words, 'certificate.by'), [paragraph([claim(scope, '/issuer/name', issuer.name)])]),
  ];
}

function employment(scope: Scope): readonly Block[] {
  const { words } = scope;
  const { certificate: dates } = scope.record;
  if (dates === undefined) return [];
  const started = claim(scope, `${AT}/startedOn`, dayMonthYear(words, dates.startedOn));
  const employed =
    dates.endedOn === undefined
      ? say(words, 'certificate.from', { started })
      : say(words, 'certificate.fromTo', {
          started,
          ended: claim(scope, `${AT}/endedOn`, dayMonthYear(words, dates.endedOn)),
        });
  return [fact(say(words, 'certificate.label'), [paragraph(employed)])];
}

function work(scope: Scope): readonly Block[] {
  const { words, record } = scope;
  const kind = localized(scope, `${RECORD}/workType/label`, record.workType.label);
  const facts: Block[] = [fact(say(words, 'certificate.work'), [paragraph([kind])])];
  const duties = record.certificate?.duties;
  if (duties !== undefined)
    facts.push(fact(say(words, 'certificate.duties'), [paragraph([localized(scope, `${AT}/duties`, duties)])]));
  const time = agreedTime(scope);
  if (time.length > 0) facts.push(fact(say(words, 'certificate.hours'), [paragraph(sentences(time))]));
  return facts;
}

/** The agreed working time, a week and a day. */
export function agreedTime(scope: Scope): readonly Text[] {
  const { minutesPerWeek, minutesPerDay } = scope.record.agreedTime ?? {};
  const at = `${RECORD}/agreedTime`;
  return [
    ...(minutesPerWeek === undefined
      ? []
      : [say(scope.words, 'terms.week', { time: workedTime(scope, `${at}/minutesPerWeek`, minutesPerWeek) })]),
    ...(minutesPerDay === undefined
      ? []
      : [say(scope.words, 'terms.day', { time: workedTime(scope, `${at}/minutesPerDay`, minutesPerDay) })]),
  ];
}

/** What stands in a certificate only if the worker asked, and that the worker did. */
function onRequest(scope: Scope): readonly Block[] {
  const { words, record } = scope;
  const facts: Block[] = [];
  for (const part of ['performance', 'conduct', 'ending', 'endingReason'] as const) {
    const text = record.certificate?.[part];
    if (text === undefined) continue;
    const lang = textLanguage(scope);
    const block: Block = {
      kind: 'text',
      text: [claim(scope, `${AT}/${part}`, text, lang)],
      style: STYLES.body,
      ...lang,
    };
    facts.push(fact(say(words, `certificate.${part}`), [block]));
  }
  if (record.requestedBySubject !== undefined) {
    const answer = record.requestedBySubject ? 'details.yes' : 'details.no';
    facts.push(
      fact(say(words, 'details.requested'), [paragraph(worded(scope, `${RECORD}/requestedBySubject`, answer))]),
    );
  }
  return facts;
}

function issued(scope: Scope): readonly Block[] {
  const { words, credential } = scope;
  const day = claim(scope, '/validFrom', dayMonthYear(words, credential.validFrom.slice(0, 10)));
  return [fact(say(words, 'certificate.on'), [paragraph([day])])];
}

function remarks(scope: Scope): readonly Block[] {
  const { words, record } = scope;
  const lang = record.certificate?.lang;
  return [
    ...(lang === undefined
      ? []
      : [say(words, 'certificate.lang', { lang: claim(scope, `${AT}/lang`, languageName(scope, lang)) })]),
    ...(record.profile.startsWith('de-') ? [say(words, 'certificate.electronic')] : []),
  ].map((text, index) => paragraph(text, STYLES.note, index === 0 ? 10 : 2));
}

function textLanguage({ words, record }: Scope): { readonly lang?: string } {
  const lang = record.certificate?.lang;
  return lang === undefined || lang === words.locale ? {} : { lang };
}
