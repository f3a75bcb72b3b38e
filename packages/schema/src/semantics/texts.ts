import type { RuleCode } from '../rules.ts';
import { forbiddenMember } from '../never-signed.ts';
import type { Report } from './report.ts';

/** Members whose value is written by people; anything else is a code, a number or an address. */
const WRITTEN: ReadonlySet<string> = new Set([
  'about',
  'conduct',
  'duties',
  'ending',
  'endingReason',
  'label',
  'name',
  'performance',
  'response',
  'scheme',
  'text',
  'value',
]);
/** Of these, the ones that name things: a client may write what it likes, but nothing is to be called after a context of support. */
const NAMES: ReadonlySet<string> = new Set(['about', 'label', 'name', 'scheme', 'value']);

/** Members that are a text in several languages. */
const LANGUAGE_MAPS: ReadonlySet<string> = new Set(['about', 'duties', 'label']);

/** What is told from its form with next to no doubt. A scanner that guesses would cost people their reviews. */
const FORMS: readonly (readonly [RuleCode, RegExp])[] = [
  ['neverSigned.contact', /[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/],
  ['neverSigned.contact', /(?<![\w+])\+\d{1,3}[ ./-]?(?:\(0\)[ ./-]?)?\d(?:[ ./-]?\d){6,11}(?!\d)/],
  ['neverSigned.contact', /(?<![\w+-])06[ -]?\d(?:[ -]?\d){7}(?!\d)/],
  ['neverSigned.place', /(?<![\d.])-?\d{1,2}\.\d{4,}\s*[,;]\s*-?\d{1,3}\.\d{4,}/],
  [
    'neverSigned.plate',
    /(?<![\w-])(?:\d{2}-[A-Z]{3}-\d|\d-[A-Z]{3}-\d{2}|[A-Z]{2}-\d{3}-[A-Z]|[A-Z]-\d{3}-[A-Z]{2}|\d{2}-[A-Z]{2}-[A-Z]{2}|[A-Z]{2}-[A-Z]{2}-\d{2})(?![\w-])/,
  ],
  ['neverSigned.identityNumber', /(?<!\d)[0-3]\d[01]\d{3}-\d{4}(?!\d)/],
  ['neverSigned.identityNumber', /\b(?:bsn|cpr|ssn|steuer-?id)\b\D{0,10}\d{6}/i],
  ['neverSigned.birthDate', /\b(?:born on|geboren (?:op|am)|née? le|født den)\b/i],
];

/** Words that say in which context of support somebody works, and nothing about the work. */
const SUPPORT =
  /(?<!\p{L})(?:taakstraf|werkstraf|reclassering|gedetineerden?|wajong|bijstandsuitkering|participatiewet|banenafspraak|detainees?|inmates?|probationers?|community service order|supported employment|sheltered workshop|häftlinge?|bürgergeld|behindertenwerkstatt|détenus?|travail d[’']intérêt général|samfundstjeneste|kontanthjælp|fleksjob|skånejob|førtidspension|ressourceforløb)(?!\p{L})/iu;

const MESSAGES: Readonly<Partial<Record<RuleCode, string>>> = {
  'neverSigned.contact': 'This text holds an e-mail address or a telephone number.',
  'neverSigned.place': 'This text holds coordinates.',
  'neverSigned.plate': 'This text holds a number plate.',
  'neverSigned.identityNumber': 'This text holds a bank or citizen number.',
  'neverSigned.birthDate': 'This text says when somebody was born.',
  'neverSigned.support': 'This name tells of a benefit, a disability, detention or another context of support.',
};

/**
 * The rule that a text breaks, if it holds what must never be signed and can be told from its form: an e-mail address, a telephone
 * number, coordinates, a plate, an IBAN, a citizen number.
 */
export function forbiddenText(text: string): RuleCode | undefined {
  const found = FORMS.find(([, form]) => form.test(text));
  if (found !== undefined) return found[0];
  return holdsIban(text) ? 'neverSigned.identityNumber' : undefined;
}

/** Reports every text of a document that holds what must never be signed, and every extension that is called after it. */
export function checkTexts(value: unknown, pointer: string, report: Report, member = ''): void {
  if (typeof value === 'string') {
    if (WRITTEN.has(member)) checkText(value, member, pointer, report);
  } else if (Array.isArray(value)) {
    value.forEach((inner, index) => {
      checkTexts(inner, `${pointer}/${index}`, report, member);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const where = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (member === 'extensions') checkName(name, where, report);
      checkTexts(inner, where, report, LANGUAGE_MAPS.has(member) ? member : name);
    }
  }
}

function checkText(text: string, member: string, pointer: string, report: Report): void {
  const code = forbiddenText(text) ?? (NAMES.has(member) && SUPPORT.test(text) ? 'neverSigned.support' : undefined);
  if (code !== undefined)
    report(code, pointer, `${MESSAGES[code] ?? 'This text holds what must never be signed.'} Leave it out.`);
}

function checkName(address: string, pointer: string, report: Report): void {
  const forbidden = forbiddenMember(/[^/#]*$/.exec(address)?.[0] ?? '');
  if (forbidden !== undefined)
    report(forbidden.code, pointer, `This must never be signed: ${forbidden.reason}. Remove it.`);
}

/** Whether a text holds an IBAN whose check digits are right (ISO 13616). */
function holdsIban(text: string): boolean {
  for (const [found] of text.matchAll(/(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}(?![A-Za-z0-9])/g)) {
    const plain = found.replaceAll(' ', '');
    const digits = (plain.slice(4) + plain.slice(0, 4)).replaceAll(/[A-Z]/g, (letter) =>
      String(letter.charCodeAt(0) - 55),
    );
    let rest = 0;
    for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
    if (rest === 1) return true;
  }
  return false;
}
