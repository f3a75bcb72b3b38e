import {
  envelopedJws,
  KlusError,
  readCompactJws,
  validateWorkCredential,
  type WorkCredential,
  type WorkPresentation,
} from '@kluscv/schema';
import type { RenderErrorCode } from './errors.ts';

/**
 * What the credentials of a presentation say, in order. They are decoded, not verified: a page is a picture of its
 * credentials, of forged ones too, and says so.
 *
 * @throws KlusError `render.unreadable-credential`
 */
export function disclosedCredentials(presentation: WorkPresentation): readonly WorkCredential[] {
  return presentation.verifiableCredential.map((enveloped, index) => {
    const jws = readCompactJws(envelopedJws(enveloped));
    if (!jws.ok) throw unreadable(index, jws.message);
    const validation = validateWorkCredential(jws.payload);
    if (validation.ok) return validation.value;
    const [problem] = validation.problems;
    throw unreadable(
      index,
      `At ${problem?.pointer || 'the whole'}: ${problem?.message ?? 'it does not follow the schema.'}`,
    );
  });
}

function unreadable(index: number, because: string): KlusError<RenderErrorCode> {
  return new KlusError<RenderErrorCode>(
    'render.unreadable-credential',
    `Credential ${index + 1} cannot be read. ${because} Leave it out, or ask its issuer for a new one.`,
    { details: { credential: index } },
  );
}
