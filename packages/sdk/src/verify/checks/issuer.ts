import { credentialTypeOf, isOfType } from '@kluscv/schema/reading';
import { dateOf } from '@kluscv/schema/time';
import type { CheckContext } from '../context.ts';
import { type FindingOf, type FindingsOf, finding } from '@kluscv/schema/findings';

/** Checks whether this verifier trusts the issuer. A test credential is never accepted, whoever made it. */
export function checkIssuer({ credential, options, now }: CheckContext): FindingsOf<'issuer'> {
  const { issuer, type } = credential;
  const record = isOfType(credential, 'WorkCredential') ? credential.credentialSubject.workRecord : undefined;
  const { trusted, entry, resembles } = options.trust.decide(issuer.id, dateOf(now), {
    name: issuer.name,
    // Somebody else’s kind of credential has a type that is none of ours.
    type: credentialTypeOf(credential) ?? type.at(-1) ?? '–',
    ...(record !== undefined && { platform: record.platform.name, assurance: record.assurance }),
  });
  const others: FindingOf<'issuer'>[] = [];
  if (entry !== undefined && entry.name !== issuer.name) {
    others.push(finding('issuer', 'issuer.other-name', { stated: issuer.name, name: entry.name }));
  }
  if (resembles !== undefined) {
    const { did: like, name, by } = resembles;
    others.push(
      by === 'address'
        ? finding('issuer', 'issuer.look-alike', { issuer: issuer.id, like, name })
        : finding('issuer', 'issuer.impostor', { issuer: issuer.id, stated: issuer.name, like, name }),
    );
  }
  const assurance = record?.assurance;
  if (assurance === 'importedSelfSigned') others.push(finding('issuer', 'issuer.worker-export', {}));
  if (assurance === 'selfDeclared') others.push(finding('issuer', 'issuer.self-declared', {}));
  if ((type as readonly string[]).includes('TestCredential')) {
    others.push(finding('issuer', options.allowTest === true ? 'issuer.test' : 'issuer.test-refused', {}));
  }
  return [decided(), ...others];

  function decided(): FindingOf<'issuer'> {
    if (trusted === 'unknown') {
      return entry?.outside === undefined
        ? finding('issuer', 'issuer.unknown', { issuer: issuer.id })
        : finding('issuer', 'issuer.out-of-scope', {
            issuer: issuer.id,
            name: entry.name,
            list: entry.list,
            ...entry.outside,
          });
    }
    if (trusted) {
      return entry === undefined
        ? finding('issuer', 'issuer.trusted', { issuer: issuer.id })
        : finding('issuer', 'issuer.recognized', { name: entry.name, list: entry.list });
    }
    return entry?.until === undefined
      ? finding('issuer', 'issuer.distrusted', { issuer: issuer.id })
      : finding('issuer', 'issuer.no-longer-recognized', { name: entry.name, list: entry.list, until: entry.until });
  }
}
