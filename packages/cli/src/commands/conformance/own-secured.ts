import { dataIntegrityReader } from '@kluscv/data-integrity';
import type { Finding, TrustList } from '@kluscv/schema';
import { findingDefinition } from '@kluscv/schema/findings';
import { typeOfCompactJws } from '@kluscv/schema/reading';
import {
  didWebUrl,
  jwkResolver,
  keyResolver,
  resolverFrom,
  type SignedStatusList,
  type StatusListSource,
  verifyPresentation,
  type VerifyPresentationOptions,
  webResolver,
} from '@kluscv/sdk';
import { sdJwtReader } from '@kluscv/sdk/sd-jwt';
import { trustFrom } from '@kluscv/sdk/trust';
import { answerFrom } from '@kluscv/verifier';
import { distinct, type SecuredAnswer } from './answer.ts';
import type { SecuredQuestion } from './secured.ts';

/** What our own verifier says of a signed text. */
export async function ownSecuredAnswer(question: SecuredQuestion): Promise<SecuredAnswer> {
  const { input, at } = question;
  const given = 'text' in input ? input.text : Uint8Array.from(Buffer.from(input.base64, 'base64'));
  const report = await verifyPresentation(given, optionsOf(question));
  const { answer } = answerFrom(
    {
      sha256: '',
      size: given.length,
      kind: 'text',
      format: 'text',
      checkedAt: at,
      report,
      parts: [],
      foreign: [],
      notes: [],
      notLookedAt: [],
      inside: [],
    },
    {},
  );
  return {
    answer,
    verdict: report.verdict,
    codes: codesOf(report.findings),
    credentials: report.credentials.map(({ verdict, findings }) => ({ verdict, codes: codesOf(findings) })),
  };
}

function codesOf(findings: readonly Finding[]): readonly string[] {
  return distinct(findings.map(({ code }) => code));
}

/** Our verifier with what is at hand, and nothing else. */
function optionsOf({ at, atHand }: SecuredQuestion): VerifyPresentationOptions {
  const { didDocuments, statusLists, trustLists, addressee, page } = atHand;
  const published = new Map(Object.entries(didDocuments).map(([did, text]) => [didWebUrl(did), text]));
  const web = webResolver({
    fetch: (url) => {
      const text = published.get(url);
      const headers = { 'content-type': 'application/did+json' };
      return Promise.resolve(new Response(text ?? '', { status: text === undefined ? 404 : 200, headers }));
    },
  });
  const source: StatusListSource = {
    load(url) {
      const value = statusLists[url];
      return Promise.resolve(
        value === undefined
          ? { ok: false, error: 'unreachable', message: 'The list is not at hand.' }
          : { ok: true, value: { format: formOf(value), value } },
      );
    },
  };
  return {
    resolver: resolverFrom([keyResolver(), jwkResolver(), web]),
    statusLists: source,
    trust: trustFrom(trustLists as unknown as readonly TrustList[]),
    formats: [sdJwtReader('vc+sd-jwt'), sdJwtReader('dc+sd-jwt'), dataIntegrityReader()],
    clock: () => at,
    allowTest: true,
    page: page === undefined ? 'no-page' : pageFinding(page),
    ...(addressee !== undefined && { addressee }),
  };
}

/** A finding as comparing the page gives it. Its facts are for people, who are not asked here. */
function pageFinding(code: string): Finding {
  return { check: 'page', outcome: findingDefinition(code)?.outcome ?? 'indeterminate', code, details: {} };
}

/** In which of the three forms a list is published. */
function formOf(list: string): SignedStatusList['format'] {
  if (list.startsWith('{')) return 'data-integrity';
  return typeOfCompactJws(list) === 'statuslist+jwt' ? 'statuslist+jwt' : 'vc+jwt';
}
