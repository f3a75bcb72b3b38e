import { CREDENTIALS_CONTEXT, isObject, type Members } from '@kluscv/schema/reading';
import { listOf } from '@kluscv/sdk/proof';

const DATE_TIME_STAMP =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))$/;

/** A language tag, by its form (BCP 47). */
const LANGUAGE = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** Members that hold things of a kind: each must say of which, and some must have a name. */
const TYPED: Readonly<Record<string, { readonly id: 'required' | 'optional' }>> = {
  credentialStatus: { id: 'optional' },
  credentialSchema: { id: 'required' },
  refreshService: { id: 'optional' },
  termsOfUse: { id: 'optional' },
  evidence: { id: 'optional' },
};

/**
 * What of the data model of W3C a credential breaks: any credential, not only one of work.
 *
 * @returns one sentence for each fault; empty if there is none
 * @see https://www.w3.org/TR/vc-data-model-2.0/
 */
export function dataModelFaults(document: Members): readonly string[] {
  const faults = [...baseFaults(document, 'VerifiableCredential')];
  const { issuer, credentialSubject, validFrom, validUntil } = document;
  const issuerId: unknown = isObject(issuer) ? issuer['id'] : issuer;
  if (!isUrl(issuerId)) faults.push('issuer must be a URL, or an object with a URL as id.');
  const subjects = listOf(credentialSubject);
  if (subjects.length === 0 || !subjects.every((subject) => isObject(subject) && Object.keys(subject).length > 0)) {
    faults.push('credentialSubject must be an object that says something, or several.');
  }
  for (const subject of subjects) {
    if (isObject(subject) && 'id' in subject && !isUrl(subject['id']))
      faults.push('credentialSubject.id must be a URL.');
  }
  for (const [name, value] of Object.entries({ validFrom, validUntil })) {
    if (value !== undefined && !isInstant(value)) faults.push(`${name} must be an instant with a time zone.`);
  }
  if (
    typeof validFrom === 'string' &&
    typeof validUntil === 'string' &&
    Date.parse(validUntil) < Date.parse(validFrom)
  ) {
    faults.push('validUntil must not be before validFrom.');
  }
  for (const [name, rules] of Object.entries(TYPED)) {
    for (const value of listOf(document[name])) {
      if (!isObject(value) || !isTypes(value['type'])) faults.push(`${name} must be an object with a type.`);
      else if ('id' in value || rules.id === 'required') {
        if (!isUrl(value['id'])) faults.push(`${name}.id must be a URL.`);
      }
    }
  }
  for (const holder of [document, issuer]) {
    for (const name of ['name', 'description']) {
      if (isObject(holder) && name in holder && !listOf(holder[name]).every(isLanguageValue)) {
        faults.push(`${name} must be a text, or texts with their languages.`);
      }
    }
  }
  if (!languageValuesIn(document).every(isLanguageValue)) {
    faults.push('A value with a language has only @value, @language and @direction.');
  }
  return faults;
}

/** What of the data model a presentation breaks, its credentials aside. */
export function presentationFaults(document: Members): readonly string[] {
  const faults = [...baseFaults(document, 'VerifiablePresentation')];
  const { holder } = document;
  const holderId: unknown = isObject(holder) ? holder['id'] : holder;
  if (holder !== undefined && !isUrl(holderId)) faults.push('holder must be a URL, or an object with a URL as id.');
  for (const credential of listOf(document['verifiableCredential'])) {
    if (!isObject(credential)) {
      faults.push('verifiableCredential must hold objects.');
    } else if (String(credential['id']).startsWith('data:')) {
      if (!listOf(credential['type']).includes('EnvelopedVerifiableCredential')) {
        faults.push('An enveloped credential must be an EnvelopedVerifiableCredential.');
      }
      if (listOf(credential['@context'])[0] !== CREDENTIALS_CONTEXT)
        faults.push('An enveloped credential needs the context.');
    }
  }
  return faults;
}

function baseFaults(document: Members, type: string): readonly string[] {
  const faults: string[] = [];
  const contexts = document['@context'];
  if (!Array.isArray(contexts) || contexts[0] !== CREDENTIALS_CONTEXT) {
    faults.push(`@context must be a list that begins with ${CREDENTIALS_CONTEXT}.`);
  } else if (!contexts.every((context) => isUrl(context) || isObject(context))) {
    faults.push('@context must hold URLs and objects.');
  }
  if (!isTypes(document['type']) || !listOf(document['type']).includes(type)) faults.push(`type must include ${type}.`);
  if ('id' in document && !isUrl(document['id'])) faults.push('id must be one URL.');
  for (const claim of ['vc', 'vp']) {
    if (claim in document) faults.push(`The claim ${claim} belongs to version 1.1 of the data model.`);
  }
  return faults;
}

function isLanguageValue(value: unknown): boolean {
  if (typeof value === 'string') return true;
  if (!isObject(value)) return false;
  const { '@value': text, '@language': language, '@direction': direction, ...others } = value;
  return (
    typeof text === 'string' &&
    (language === undefined || (typeof language === 'string' && LANGUAGE.test(language))) &&
    (direction === undefined || direction === 'ltr' || direction === 'rtl') &&
    Object.keys(others).length === 0
  );
}

/** Everything in a document that says of itself that it is a text in a language. */
function languageValuesIn(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('@value' in value && ('@language' in value || '@direction' in value)) return [value];
  return Object.values(value).flatMap(languageValuesIn);
}

/** Whether a text is an instant with its zone, on a day that there is. */
function isInstant(value: unknown): boolean {
  const [, year, month, day] = typeof value === 'string' ? (DATE_TIME_STAMP.exec(value) ?? []) : [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  const days = month === '02' ? (isLeap ? 29 : 28) : ['04', '06', '09', '11'].includes(month) ? 30 : 31;
  return Number(day) <= days;
}

function isTypes(value: unknown): boolean {
  const types = listOf(value);
  return types.length > 0 && types.every((type) => typeof type === 'string' && type.length > 0);
}

/** Whether it is one absolute URL, by its form. */
export function isUrl(value: unknown): boolean {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:\S+$/i.test(value);
}
