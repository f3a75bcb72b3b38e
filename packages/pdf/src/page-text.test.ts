// The preview and the page are made by the same sections: what is printed is what was shown before.
import { describe, expect, test } from 'vitest';
import type { WorkPresentation } from '@kluscv/schema';
import { disclosedCredentials, type ShownCredential } from './disclosed.ts';
import { pageText, type PageText } from './page-text.ts';
import { LOCALES, wordsOf } from './messages/words.ts';
import { picture } from './render.ts';
import * as examples from './testing/presentations.ts';
import { hidden, hidingOf } from './testing/sd-jwts.ts';

const cases = [
  ['one part', examples.presentationOf([examples.credentialOf(examples.CLEANING)], { locale: 'nl' })],
  ['four platforms', examples.fourPlatforms({ locale: 'en' })],
  ['work with endorsements', examples.endorsedWork({ locale: 'nl' })],
  ['every scale', examples.presentationOf([examples.credentialOf(examples.EVERY_SCALE)], { locale: 'en' })],
  [
    'every member',
    examples.presentationOf([examples.credentialOf(examples.EVERY_MEMBER, { name: null })], { locale: 'nl' }),
  ],
] as const;

describe.each(cases)('the text of the page: %s', async (_name, presentation) => {
  const credentials = await credentialsOf(presentation);
  const manifest = presentation.render ?? { locale: 'en' as const, renderedOn: '2026-01-01' };
  const shown = squeezed(flat(await pageText(credentials, manifest)));

  test('holds every claim that the drawn page holds, besides the identifiers for checking', async () => {
    const drawn = (await picture(presentation)).painted.flatMap(({ lines }) => lines.flat());
    const claimed = drawn.filter(({ source }) => (source.claims ?? []).some(({ pointer }) => isRead(pointer)));
    expect(claimed.length).toBeGreaterThan(10);
    expect(claimed.filter(({ text }) => !shown.includes(squeezed(text))).map(({ text }) => text)).toEqual([]);
  });

  test('opens with the name and has headings below it', async () => {
    const headings = (await pageText(credentials, manifest)).filter(({ kind }) => kind === 'heading');
    expect(headings[0]).toMatchObject({ level: 1 });
    expect(headings.length).toBeGreaterThan(2);
  });
});

test('says what stands beside each other, how it is set, and how long the bars are', async () => {
  const [first] = await credentialsOf(examples.fourPlatforms({ locale: 'en' }));
  const page = await pageText([first as ShownCredential], { locale: 'en', renderedOn: '2026-01-01' });
  const cells = page.map(({ place }) => place && `${place.row}.${place.cell}`);
  expect(cells.slice(0, 4)).toEqual(['0.0', '0.0', '0.1', '0.1']);
  expect(cells).toContain('1.1');
  const styled = page.flatMap((text) => (text.kind === 'paragraph' ? [text.style] : []));
  expect(styled.slice(0, 5)).toEqual(['kind', 'kind', 'aside', 'underHeading', 'figure']);
  const bars = page.flatMap((text) => (text.kind === 'fact' ? text.value : []));
  const shares = bars.flatMap((text) => (text.kind === 'fact' && text.share !== undefined ? [text.share] : []));
  expect(Math.max(...shares)).toBe(1);
});

test('says nothing about who signed a part that is not there', async () => {
  const [first] = (await credentialsOf(examples.fourPlatforms({ locale: 'en' }))) as readonly [ShownCredential];
  const text = flat(await pageText([first], { locale: 'en', renderedOn: '2026-01-01' }));
  expect(text).toContain(first.issuer.name);
  expect(text).not.toContain('At a glance');
});

test('says of a copy that nobody can check it, in every language', async () => {
  for (const locale of LOCALES) {
    const copied = await pageText(await credentialsOf(examples.fourPlatforms({ locale })), {
      locale,
      renderedOn: '2026-01-01',
      copy: true,
    });
    expect(flat(copied.slice(-1))).toBe((await wordsOf(locale)).messages['check.copy']);
    expect(flat(copied)).not.toContain('kluscv verify');
  }
});

test('says of what can have hidden claims that parts may be missing, as the page does', async () => {
  const hiding = await hidingOf(examples.credentialOf(examples.CLEANING));
  for (const hide of [[], ['/credentialSubject/name', '/credentialSubject/workRecord/ratings']]) {
    const presentation = examples.presentationHolding([hidden(hiding, hide)], { locale: 'en' });
    const [first] = await disclosedCredentials(presentation);
    if (first === undefined) throw new Error('There is a credential.');
    const drawn = (await picture(presentation)).painted.flatMap(({ lines }) => lines.flat().map(({ text }) => text));
    const says = 'Parts may be missing';
    expect(first.partly).toBe(hide.length > 0);
    expect(drawn.join(' ').includes(says)).toBe(first.partly);
    const manifest = { locale: 'en', renderedOn: '2026-01-01' } as const;
    const partly = new Set(first.partly ? [first.credential] : []);
    expect(flat(await pageText([first.credential], { ...manifest, partly })).includes(says)).toBe(first.partly);
    expect(flat(await pageText([first.credential], manifest))).not.toContain(says);
  }
});

async function credentialsOf(presentation: WorkPresentation): Promise<readonly ShownCredential[]> {
  return (await disclosedCredentials(presentation)).map(({ credential }) => credential);
}

/** Claims about the work. Labels in other languages than the page’s are small print, as identifiers are. */
function isRead(pointer: string): boolean {
  return (
    /workRecord\/(?:counts|hours|ratings|reviews|period|levels)|\/endorsement\/(?!endorses|workType\/mappings|skills\/\d+\/mapping)/.test(
      pointer,
    ) && !/\/label\/[\w-]+$/.test(pointer)
  );
}

function flat(texts: readonly PageText[]): string {
  return texts
    .map((text) =>
      text.kind === 'fact'
        ? `${flat(text.label)} ${flat(text.value)}`
        : text.spans.map(({ text: words }) => words).join(''),
    )
    .join(' ');
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
