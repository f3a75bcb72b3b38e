import { type Did, type Instant, readCompactJws } from '@kluscv/schema';
import { type DidResolver, parseDidUrl } from '@kluscv/sdk';
import { type OpenedBundle, openTrustBundle } from '@kluscv/sdk/trust';
import { CliError } from '../errors.ts';
import { type Io, readInput } from '../terminal/io.ts';

/** A bundle that is open, and who signed it. */
export type Bundle = Extract<OpenedBundle, { readonly ok: true }> & { readonly signer: Did };

/**
 * Opens a trust bundle, if one of those who were named signed it. There is nobody by default: who signs a bundle decides whom to trust.
 *
 * @throws CliError `cli.list-unusable`
 */
export async function openBundle(
  io: Io,
  path: string,
  { signers, resolver }: { readonly signers: readonly Did[]; readonly resolver: DidResolver },
): Promise<Bundle> {
  const text = new TextDecoder().decode(await readInput(io, path)).trim();
  const signer = signerOf(text);
  if (signer !== undefined && !signers.includes(signer)) {
    throw new CliError('cli.list-unusable', 'You have not said that the signer of this bundle counts.', {
      at: path,
      found: signer,
      hint: 'If you know from elsewhere that this is whom you trust, add --bundle-signer with that identifier.',
    });
  }
  const opened = await openTrustBundle(text, { signers, resolver });
  if (opened.ok && signer !== undefined) return { ...opened, signer };
  throw new CliError('cli.list-unusable', 'This trust bundle cannot be used.', {
    at: path,
    ...(!opened.ok && { found: opened.message }),
    hint: 'Ask for a new one. Nothing of it was used.',
  });
}

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

/** Who says to have signed it; nobody has checked that yet. */
function signerOf(text: string): Did | undefined {
  const jws = readCompactJws(text);
  const kid = jws.ok ? jws.header['kid'] : undefined;
  return typeof kid === 'string' ? parseDidUrl(kid)?.did : undefined;
}
