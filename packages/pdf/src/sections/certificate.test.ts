import { describe, expect, test } from 'vitest';
import { wordsOf } from '../messages/words.ts';
import { type PageText, pageText } from '../page-text.ts';
import { CERTIFICATES, CLEANING, credentialOf } from '../testing/presentations.ts';

const { messages } = await wordsOf('en');
const manifest = { locale: 'en', renderedOn: '2025-04-01' } as const;

function textOf(part: PageText): string {
  return part.kind === 'fact' ? part.label.map(textOf).join(' ') : part.spans.map(({ text }) => text).join('');
}

describe.each(CERTIFICATES)('a certificate of the form $profile', async (record) => {
  const page = await pageText([credentialOf(record)], manifest);
  const from = page.findIndex((part) => part.kind === 'heading' && textOf(part) === messages['certificate.title']);
  const to = page.findIndex((part) => part.kind === 'heading' && textOf(part) === messages['certificate.more']);
  const certificate = page.slice(from, to);
  const labels = certificate.filter(({ kind }) => kind === 'fact').map(textOf);
  const asked = record.profile === 'nl-7-656-extended' || record.profile === 'de-109-qualifiziert';

  test('comes first, under its own title', () => {
    expect(page.slice(0, from).some(({ kind }) => kind === 'fact')).toBe(false);
    expect(from).toBeGreaterThan(0);
    expect(to).toBeGreaterThan(from);
  });

  test('says what its law asks for, and conduct only if the worker did', () => {
    const needed = ['for', 'by', 'label', 'work', 'duties', 'hours'] as const;
    const onRequest = ['performance', 'conduct', 'ending'] as const;
    expect(labels).toEqual([
      ...needed.map((key) => messages[`certificate.${key}`]),
      ...(asked ? [...onRequest.map((key) => messages[`certificate.${key}`]), messages['details.requested']] : []),
      messages['certificate.on'],
    ]);
  });

  test('says what a German one in electronic form needs', () => {
    expect(certificate.some((block) => textOf(block) === messages['certificate.electronic'])).toBe(
      record.profile.startsWith('de-'),
    );
  });

  test('states the agreed time once', () => {
    expect(page.slice(to).map(textOf)).not.toContain(messages['certificate.hours']);
    const all = JSON.stringify(page);
    expect(all.split('Agreed time').length - 1).toBe(2);
  });
});

test('the overview of a platform is no certificate', async () => {
  const page = (await pageText([credentialOf(CLEANING)], manifest)).map(textOf);
  expect(page).not.toContain(messages['certificate.title']);
  expect(page).not.toContain(messages['certificate.more']);
});
