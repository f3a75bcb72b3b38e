import {
  type AnyCredential,
  type EndorsementCredential,
  type EnvelopedText,
  isOfType,
  KlusError,
  openEnvelope,
  readCompactJws,
  readSdJwt,
  type WorkCredential,
  type WorkPresentation,
  withoutRegisteredClaims,
  withoutSdJwtClaims,
} from '@kluscv/schema';
import { membersOf, newerVersionAt } from '@kluscv/schema/reading';
import { validateUnsecuredCredential } from '@kluscv/schema/validate';
import type { RenderErrorCode } from './errors.ts';
import { sha256 } from './sha256.ts';

/** What a page shows: work, and what others state about it. */
export type ShownCredential = WorkCredential | EndorsementCredential;

/** What one credential says, and whether that is all that it says. */
export interface Disclosed {
  readonly credential: ShownCredential;
  /** True if it can have hidden claims: the page says so. */
  readonly partly: boolean;
}

/**
 * What the credentials of a presentation say, in order: of an SD-JWT what is disclosed, each disclosure held against the digests that were signed.
 * They are decoded, not verified: a page is a picture of its credentials, of forged ones too, and says so.
 *
 * @throws KlusError `render.unreadable-credential`, `render.purpose-bound`
 */
export async function disclosedCredentials(presentation: WorkPresentation): Promise<readonly Disclosed[]> {
  const credentials: Disclosed[] = [];
  for (const [index, enveloped] of presentation.verifiableCredential.entries()) {
    const { claims, partly } = await claimsIn(openEnvelope(enveloped), index);
    const validation = validateUnsecuredCredential(withoutRegisteredClaims(claims));
    if (!validation.ok) {
      const [problem] = validation.problems;
      throw unreadable(
        index,
        `At ${problem?.pointer || 'the whole'}: ${problem?.message ?? 'it does not follow the schema.'}`,
        newerVersionAt(membersOf(claims['credentialSchema'])['id']),
      );
    }
    credentials.push({ credential: shown(validation.value, index), partly });
  }
  return credentials;
}

interface Claims {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly partly: boolean;
}

async function claimsIn({ format, value }: EnvelopedText, index: number): Promise<Claims> {
  if (format === 'vc+jwt') {
    const jws = readCompactJws(value);
    if (jws.ok) return { claims: jws.payload, partly: false };
    throw unreadable(index, jws.message);
  }
  const reading = await readSdJwt(value, sha256);
  if (reading.ok) return { claims: withoutSdJwtClaims(format, reading.payload), partly: reading.hidden > 0 };
  throw unreadable(
    index,
    reading.fault === 'compact'
      ? `It is no SD-JWT (${reading.reason}).`
      : `What is shown of it does not fit what was signed (${reading.reason}).`,
  );
}

function shown(credential: AnyCredential, index: number): ShownCredential {
  if (!isOfType(credential, 'HoursStatementCredential')) return credential;
  throw new KlusError<RenderErrorCode>(
    'render.purpose-bound',
    `Credential ${index + 1} is an hours statement: it is for one addressee and is never drawn. Leave it out, and hand it over by itself.`,
    { details: { credential: index } },
  );
}

/** @param newer the version of the standard that it follows, if it is a later one */
function unreadable(index: number, because: string, newer?: string): KlusError<RenderErrorCode> {
  return new KlusError<RenderErrorCode>(
    'render.unreadable-credential',
    `Credential ${index + 1} cannot be read. ${because} Leave it out, or ask its issuer for a new one.`,
    { details: { credential: index, ...(newer !== undefined && { newer }) } },
  );
}
