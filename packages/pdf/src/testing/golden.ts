// Files whose bytes are promised: profile `kluscv-render/1` gives these hashes on every engine, for ever.
import type { WorkPresentation } from '@kluscv/schema';
import { LOCALES } from '../messages/words.ts';
import type { RenderOptions } from '../render.ts';
import {
  CERTIFICATES,
  CHILDCARE,
  CLEANING,
  credentialOf,
  DRIVING,
  endorsedWork,
  EVERY_MEMBER,
  EVERY_SCALE,
  fourPlatforms,
  manyReviews,
  ONE_GIG,
  presentationHolding,
  presentationOf,
} from './presentations.ts';
import { hidden, hidingOf } from './sd-jwts.ts';
import { testSeal } from './seals.ts';

/** A presentation whose KlusCV has the hash that golden.json holds under its name. */
export interface Golden {
  readonly name: string;
  readonly presentation: WorkPresentation;
}

const CORRECTED = { supersedes: { id: 'urn:uuid:e0000000-0000-4000-8000-000000000001', reason: 'corrected' } } as const;

const RECORD = '/credentialSubject/workRecord';
const HIDING = await hidingOf(credentialOf(CLEANING));
const HIDING_AS_IETF = await hidingOf(credentialOf(CLEANING), 'dc+sd-jwt');
const HIDING_OTHER = await hidingOf(credentialOf(CHILDCARE, { number: 4 }));

/** Sealed by RSA with a test key, so that the seal is promised as well: one a language. */
export const SEALED: readonly Golden[] = LOCALES.map((locale) => ({
  name: `${locale}: sealed`,
  presentation: presentationOf([credentialOf(CLEANING)], { locale }),
}));

/** One of each kind, then every language in five kinds; the forms of certificates by turns. */
export const GOLDEN: readonly Golden[] = [
  { name: 'one gig, nl, A4', presentation: presentationOf([credentialOf(ONE_GIG)]) },
  {
    name: 'one gig with a test key, en, Letter',
    presentation: presentationOf([credentialOf(ONE_GIG, { test: true })], { locale: 'en', paper: 'letter' }),
  },
  { name: 'ten years, nl, A4', presentation: presentationOf([credentialOf(CLEANING)]) },
  { name: 'a worker’s own export, en, A4', presentation: presentationOf([credentialOf(DRIVING)], { locale: 'en' }) },
  {
    name: 'every scale, en, Letter',
    presentation: presentationOf([credentialOf(EVERY_SCALE)], { locale: 'en', paper: 'letter' }),
  },
  {
    name: 'every member, nl, A4',
    presentation: presentationOf([
      credentialOf(EVERY_MEMBER, {
        more: { supersedes: { id: 'urn:uuid:e0000000-0000-4000-8000-000000000001', reason: 'corrected' } },
      }),
    ]),
  },
  {
    name: 'fifty reviews, nl, A4',
    presentation: presentationOf([credentialOf(CLEANING, { record: { reviews: manyReviews(50) } })]),
  },
  { name: 'four platforms, nl, A4', presentation: fourPlatforms() },
  { name: 'four platforms, en, Letter', presentation: fourPlatforms({ locale: 'en', paper: 'letter' }) },
  {
    name: 'emoji, nl, A4',
    presentation: presentationOf([
      credentialOf({
        ...ONE_GIG,
        reviews: [{ text: 'Super gedaan! 👍😊 Dank je wel ❤️✨\nVolgende keer weer 💪🏽', lang: 'nl' }],
      }),
    ]),
  },
  {
    name: 'Vietnamese, Yoruba, Polish, Greek and Ukrainian letters',
    presentation: presentationOf([
      credentialOf(
        { ...ONE_GIG, reviews: [{ text: 'Cảm ơn Thị! Ẹ ṣé, Ọlá\u0301 – ẹ\u0301. Żółć; Ευχαριστώ; Дякую, Їжак.' }] },
        { name: 'Nguyễn Thị Łukaszewska' },
      ),
    ]),
  },
  ...(['nl', 'ar', 'uk'] as const).map(
    (locale): Golden => ({
      name: `${locale}: endorsed`,
      presentation: endorsedWork({ locale }),
    }),
  ),
  {
    name: 'nl: partly shown (vc+sd-jwt)',
    presentation: presentationHolding([hidden(HIDING, ['/credentialSubject/name', `${RECORD}/reviews/1`])]),
  },
  {
    name: 'ar: partly shown (dc+sd-jwt)',
    presentation: presentationHolding(
      [hidden(HIDING_AS_IETF, [`${RECORD}/ratings`, `${RECORD}/reviews`, `${RECORD}/hours`])],
      { locale: 'ar' },
    ),
  },
  {
    name: 'uk: all of one shown, part of the other',
    presentation: presentationHolding(
      [hidden(HIDING, []), hidden(HIDING_OTHER, [`${RECORD}/clients`, `${RECORD}/skills`])],
      { locale: 'uk' },
    ),
  },
  ...CERTIFICATES.map((record) => ({
    name: `${record.profile}, in the language of its law`,
    presentation: presentationOf([credentialOf(record)], { locale: record.profile.startsWith('de-') ? 'de' : 'nl' }),
  })),
  ...LOCALES.flatMap((locale, index): readonly Golden[] => [
    { name: `${locale}: one gig`, presentation: presentationOf([credentialOf(ONE_GIG)], { locale }) },
    { name: `${locale}: one platform`, presentation: presentationOf([credentialOf(CLEANING)], { locale }) },
    { name: `${locale}: four platforms`, presentation: fourPlatforms({ locale }) },
    {
      name: `${locale}: statutory`,
      presentation: presentationOf([credentialOf(CERTIFICATES[index % 4] ?? EVERY_MEMBER)], { locale }),
    },
    {
      name: `${locale}: every member`,
      presentation: presentationOf([credentialOf(EVERY_MEMBER, { more: CORRECTED })], { locale }),
    },
  ]),
];

/** Every golden KlusCV with what `render` is given besides. */
export async function goldenFiles(): Promise<readonly (Golden & { readonly options: RenderOptions })[]> {
  const seal = await testSeal('RS256');
  return [
    ...GOLDEN.map((golden) => ({ ...golden, options: {} })),
    ...SEALED.map((golden) => ({ ...golden, options: { seal } })),
  ];
}
