import {
  type AnyCredential,
  type EndorsementCredential,
  envelopedJws,
  isOfType,
  KlusError,
  readCompactJws,
  validateCredential,
  type WorkCredential,
  type WorkPresentation,
  withoutRegisteredClaims,
} from '@kluscv/schema';
import type { RenderErrorCode } from './errors.ts';

/** What a page shows: work, and what others state about it. */
export type ShownCredential = WorkCredential | EndorsementCredential;

/**
 * What the credentials of a presentation say, in order. They are decoded, not verified: a page is a picture of its
 * credentials, of forged ones too, and says so.
 *
 * @throws KlusError `render.unreadable-credential`, `render.purpose-bound`
 */
export function disclosedCredentials(presentation: WorkPresentation): readonly ShownCredential[] {
  return presentation.verifiableCredential.map((enveloped, index) => {
    const jws = readCompactJws(envelopedJws(enveloped));
    if (!jws.ok) throw unreadable(index, jws.message);
    const validation = validateCredential(withoutRegisteredClaims(jws.payload));
    if (validation.ok) return shown(validation.value, index);
    const [problem] = validation.problems;
    throw unreadable(
      index,
      `At ${problem?.pointer || 'the whole'}: ${problem?.message ?? 'it does not follow the schema.'}`,
    );
  });
}

function shown(credential: AnyCredential, index: number): ShownCredential {
  if (!isOfType(credential, 'HoursStatementCredential')) return credential;
  throw new KlusError<RenderErrorCode>(
    'render.purpose-bound',
    `Credential ${index + 1} is an hours statement: it is for one addressee and is never drawn. Leave it out, and hand it over by itself.`,
    { details: { credential: index } },
  );
}

function unreadable(index: number, because: string): KlusError<RenderErrorCode> {
  return new KlusError<RenderErrorCode>(
    'render.unreadable-credential',
    `Credential ${index + 1} cannot be read. ${because} Leave it out, or ask its issuer for a new one.`,
    { details: { credential: index } },
  );
}
