// What is counted is said of one as of one: in each language, of every count that the command prints.
import { describe, expect, test } from 'vitest';
import { totalText } from './answer.ts';
import { DEMO_WORDS } from '../commands/demo/words.ts';
import { speechIn } from '../terminal/speech.ts';
import { LOCALES } from './words.ts';
import { bundleAge } from '../reading/trust-bundle.ts';

/** Of one, then of several. */
type Pair = readonly [one: string, several: string];

const EXPECTED: Readonly<
  Record<
    (typeof LOCALES)[number],
    {
      readonly chosenParts: Pair;
      readonly chosenReviews: Pair;
      readonly accepted: Pair;
      readonly total: Pair;
      readonly age: Pair;
      readonly demo: Pair;
    }
  >
> = {
  en: {
    chosenParts: ['1 of at most 1 part.', '2 of at most 2 parts.'],
    chosenReviews: ['1 of 1 review.', '2 of 2 reviews.'],
    accepted: ['1 of 1 accepted', '2 of 2 accepted'],
    total: ['1 file: 1 genuine and accepted.', '2 files: 2 genuine and accepted.'],
    age: ['(1 day old)', '(2 days old)'],
    demo: [
      'X: 1 piece of work|1 row left out, with its reason|X signs 1 credential',
      'X: 2 pieces of work|2 rows left out, each with its reason|X signs 2 credentials',
    ],
  },
  nl: {
    chosenParts: ['1 van hoogstens 1 onderdeel.', '2 van hoogstens 2 onderdelen.'],
    chosenReviews: ['1 van 1 beoordeling.', '2 van 2 beoordelingen.'],
    accepted: ['1 van 1 goedgekeurd', '2 van 2 goedgekeurd'],
    total: ['1 bestand: 1 echt en goedgekeurd.', '2 bestanden: 2 echt en goedgekeurd.'],
    age: ['(1 dag oud)', '(2 dagen oud)'],
    demo: [
      'X: 1 klus|1 regel weggelaten, met een reden|X tekent 1 bewijs',
      'X: 2 klussen|2 regels weggelaten, elk met een reden|X tekent 2 bewijzen',
    ],
  },
  de: {
    chosenParts: ['1 von höchstens 1 Teil.', '2 von höchstens 2 Teilen.'],
    chosenReviews: ['1 von 1 Bewertung.', '2 von 2 Bewertungen.'],
    accepted: ['1 von 1 angenommen', '2 von 2 angenommen'],
    total: ['1 Datei: 1 echt und angenommen.', '2 Dateien: 2 echt und angenommen.'],
    age: ['(1 Tag alt)', '(2 Tage alt)'],
    demo: [
      'X: 1 Einsatz|1 Zeile ausgelassen, mit ihrem Grund|X unterschreibt 1 Nachweis',
      'X: 2 Einsätze|2 Zeilen ausgelassen, jede mit ihrem Grund|X unterschreibt 2 Nachweise',
    ],
  },
  da: {
    chosenParts: ['1 af højst 1 del.', '2 af højst 2 dele.'],
    chosenReviews: ['1 af 1 anmeldelse.', '2 af 2 anmeldelser.'],
    accepted: ['1 af 1 godkendt', '2 af 2 godkendt'],
    total: ['1 fil: 1 ægte og godkendt.', '2 filer: 2 ægte og godkendt.'],
    age: ['(1 dag gammel)', '(2 dage gammel)'],
    demo: [
      'X: 1 opgave|1 linje udeladt, med sin grund|X underskriver 1 bevis',
      'X: 2 opgaver|2 linjer udeladt, hver med sin grund|X underskriver 2 beviser',
    ],
  },
  fr: {
    chosenParts: ['1 partie sur 1 au plus.', '2 parties sur 2 au plus.'],
    chosenReviews: ['1 avis sur 1.', '2 avis sur 2.'],
    accepted: ['1 accepté sur 1', '2 acceptés sur 2'],
    total: ['1 fichier : 1 authentique et accepté.', '2 fichiers : 2 authentiques et acceptés.'],
    age: ['(il y a 1 jour)', '(il y a 2 jours)'],
    demo: [
      'X : 1 mission|1 ligne laissée de côté, avec sa raison|X signe 1 attestation',
      'X : 2 missions|2 lignes laissées de côté, chacune avec sa raison|X signe 2 attestations',
    ],
  },
};

describe.each(LOCALES)('%s', (locale) => {
  const expected = EXPECTED[locale];

  test.each([0, 1] as const)('counts one and several: %i', async (form) => {
    const count = form + 1;
    const speech = await speechIn(locale);
    const { chosenParts, chosenReviews, table } = speech.words;
    const { read, leftOut, signed } = DEMO_WORDS[locale];
    const bundle = { createdAt: '2026-01-01T00:00:00Z', signer: 'did:web:us.example' } as Parameters<
      typeof bundleAge
    >[0];
    expect(chosenParts(count, count)).toContain(` ${expected.chosenParts[form]}`);
    expect(chosenReviews(count, count)).toContain(` ${expected.chosenReviews[form]}`);
    expect(table.accepted(count, count)).toBe(expected.accepted[form]);
    expect(totalText(new Map([[0, count]]), speech)).toBe(expected.total[form]);
    expect(bundleAge(bundle, `2026-01-0${count + 1}T00:00:00Z`, locale)).toContain(expected.age[form]);
    expect([read('X', count), leftOut(count), signed('X', count)].join('|')).toBe(expected.demo[form]);
  });
});
