import { readCompactJws, type WorkCredential, type WorkPresentation } from '@kluscv/schema';
import { presentCredentials } from '@kluscv/sdk/present';
import { credentials } from './fixtures.ts';

/** The day that every page says it was drawn on. */
export const DRAWN_ON = '2026-01-15';

/** A presentation, and what its credentials say. */
export interface Presented {
  readonly presentation: WorkPresentation;
  readonly credentials: readonly WorkCredential[];
}

/** As many presentations as asked for, each of another person and with `platforms` credentials. */
export async function presentations(count: number, platforms: number): Promise<readonly Presented[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const signed = await credentials(platforms, nameOf(index));
      const presentation = await presentCredentials(signed, {
        render: { renderer: 'kluscv-render/1', locale: 'en', paper: 'a4', renderedOn: DRAWN_ON },
      });
      return { presentation, credentials: signed.map(({ value }) => payloadOf(value)) };
    }),
  );
}

const GIVEN = [
  'Amina',
  'Bartłomiej',
  'Chloé',
  'Đorđe',
  'Elif',
  'Folasadé',
  'Göran',
  'Hồng',
  'Ioana',
  'Jürgen',
  'Kwame',
];
const FAMILY = ['Voorbeeld', 'Przykładowa', 'Exemple', 'Esempio', 'Örnek', 'Ejemplo', 'Beispiel', 'Exempel', 'Приклад'];

/** Invented names, so that no two documents use the same letters. */
function nameOf(index: number): string {
  const at = (list: readonly string[], place: number): string => list[place % list.length] ?? '';
  return `${at(GIVEN, index)} ${at(FAMILY, index)}-${at(FAMILY, index + Math.floor(index / FAMILY.length) + 1)}`;
}

function payloadOf(value: string): WorkCredential {
  const reading = readCompactJws(value);
  if (!reading.ok) throw new Error(reading.message);
  return reading.payload as unknown as WorkCredential;
}
