import type { Bundle } from '@kluscv/verifier';
import type { Instant } from '@kluscv/schema';

/** How old a bundle is, said with the answer that rests on it. */
export function bundleAge({ createdAt, signer }: Bundle, now: Instant, locale: string): string {
  const days = Math.max(0, Math.floor((Date.parse(now) - Date.parse(createdAt)) / 86_400_000));
  const say = AGE[locale] ?? AGE['en'];
  return say?.(createdAt.slice(0, 10), days, signer) ?? '';
}

const AGE: Readonly<Record<string, (date: string, days: number, signer: string) => string>> = {
  en: (date, days, signer) =>
    `Checked with the trust bundle of ${date} (${days === 1 ? '1 day' : `${days} days`} old), signed by ${signer}. What was withdrawn since then is not in it.`,
  nl: (date, days, signer) =>
    `Gecontroleerd met de vertrouwensbundel van ${date} (${days === 1 ? '1 dag' : `${days} dagen`} oud), ondertekend door ${signer}. Wat sindsdien is ingetrokken, staat er niet in.`,
  de: (date, days, signer) =>
    `Geprüft mit dem Vertrauenspaket vom ${date} (${days === 1 ? '1 Tag' : `${days} Tage`} alt), unterschrieben von ${signer}. Was seitdem widerrufen wurde, steht nicht darin.`,
  fr: (date, days, signer) =>
    `Vérifié avec le lot de confiance du ${date} (il y a ${days === 1 ? '1 jour' : `${days} jours`}), signé par ${signer}. Ce qui a été retiré depuis n’y figure pas.`,
  da: (date, days, signer) =>
    `Kontrolleret med tillidspakken fra ${date} (${days === 1 ? '1 dag' : `${days} dage`} gammel), underskrevet af ${signer}. Hvad der er trukket tilbage siden, står ikke i den.`,
};
