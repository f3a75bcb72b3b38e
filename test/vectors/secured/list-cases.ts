// The other two forms in which an issuer publishes one status register: a Token Status List, to which an SD-JWT of wallets points, and JSON with a proof.
import { deflateSync } from 'node:zlib';
import { dataIntegrity, sdJwt, VCT } from './content-cases.ts';
import { base64url } from './keys.ts';
import {
  changed,
  credential,
  headerOf,
  INDEX,
  type Json,
  jws,
  KID,
  LIST,
  PLACES,
  platformKey,
  statusList,
  strangerKey,
} from './material.ts';
import { found, GOOD, single, type Vector, vectorOf } from './vector.ts';

const TOKENS = 'https://platform.example/status/tokens-1';
const PLACE = 51_317;
const seconds = (instant: string): number => Date.parse(instant) / 1000;

/** The claim `status_list`. Places begin at the least significant bit of the first byte, other than those of a bitstring. */
function tokens(set: Readonly<Record<number, number>>, bits = 2, places = PLACES): Json {
  const bytes = new Uint8Array((places * bits) / 8);
  for (const [place, status] of Object.entries(set)) {
    const at = Number(place) * bits;
    bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (status << (at & 7));
  }
  return { bits, lst: base64url(deflateSync(bytes, { level: 9 })) };
}

const header = headerOf(platformKey, { '/typ': 'statuslist+jwt', '/cty': undefined });
function tokenList(
  set: Readonly<Record<number, number>>,
  changes: Json = {},
  options: Parameters<typeof jws>[1] = {},
): string {
  const payload = {
    sub: TOKENS,
    iat: seconds('2025-07-01T00:00:00Z'),
    exp: seconds('2025-07-08T00:00:00Z'),
    ttl: 300,
    status_list: tokens(set),
  };
  return jws(changed(payload, changes), { header, ...options });
}

const pointing = sdJwt('dc+sd-jwt', {
  claims: { ...VCT, status: { status_list: { idx: PLACE, uri: TOKENS } }, credentialStatus: undefined },
});

const token = (id: string, description: string, status: string, list?: string): Vector =>
  vectorOf(
    [`token-${id}`, description],
    pointing,
    status === 'status.in-force'
      ? GOOD
      : /revoked|suspended/.test(status)
        ? single('withdrawn', found('rejected', { status }))
        : single('unchecked', found('indeterminate', { status })),
    { format: 'dc+sd-jwt', lists: list === undefined ? {} : { [TOKENS]: list } },
  );

/** The list as JSON with a proof, for a credential that is a signed text: whoever reads no proofs in JSON says so. */
const json = (id: string, description: string, status: string, list: string): Vector =>
  vectorOf(
    [`json-list-${id}`, description],
    jws(credential),
    status === 'status.in-force'
      ? GOOD
      : status === 'status.revoked'
        ? single('withdrawn', found('rejected', { status }))
        : single('unchecked', found('indeterminate', { status })),
    { format: 'data-integrity', lists: { [LIST]: list } },
  );

export const listCases: readonly Vector[] = [
  token('in-force', 'Status 0', 'status.in-force', tokenList({})),
  token('neighbours', 'All around it are withdrawn', 'status.in-force', tokenList({ [PLACE - 1]: 1, [PLACE + 1]: 1 })),
  token('revoked', 'Status 1', 'status.revoked', tokenList({ [PLACE]: 1 })),
  token('suspended', 'Status 2', 'status.suspended', tokenList({ [PLACE]: 2 })),
  token('own', 'Status 3, which means what its issuer says', 'status.unknown', tokenList({ [PLACE]: 3 })),
  token('one-bit', 'One bit a place', 'status.revoked', tokenList({}, { '/status_list': tokens({ [PLACE]: 1 }, 1) })),
  token(
    'eight-bits',
    'Eight bits a place',
    'status.suspended',
    tokenList({}, { '/status_list': tokens({ [PLACE]: 2 }, 8) }),
  ),
  token(
    'three-bits',
    'Three bits a place, which there are not',
    'status.list.malformed',
    tokenList({}, { '/status_list/bits': 3 }),
  ),
  token(
    'expired',
    'The list has ended',
    'status.list.expired',
    tokenList({ [PLACE]: 1 }, { '/exp': seconds('2025-06-30T00:00:00Z') }),
  ),
  token(
    'not-yet',
    'The list has not begun',
    'status.list.not-yet',
    tokenList({}, { '/iat': seconds('2025-07-02T00:00:00Z') }),
  ),
  token('other-address', 'The list of another address', 'status.list.id', tokenList({}, { '/sub': `${TOKENS}0` })),
  token(
    'stranger',
    'Somebody else signed the list',
    'status.list.proof',
    tokenList({}, {}, { key: strangerKey, header }),
  ),
  token(
    'other-type',
    'A list under the type of a credential',
    'status.list.proof',
    tokenList({}, {}, { header: { alg: 'EdDSA', typ: 'vc+jwt', kid: KID } }),
  ),
  token(
    'too-short',
    'Fewer places than hide anybody',
    'status.list.too-short',
    tokenList({}, { '/status_list': tokens({}, 2, 8192) }),
  ),
  token('unreachable', 'No list', 'status.unreachable'),
  json('in-force', 'A list as JSON with a proof', 'status.in-force', dataIntegrity({}, platformKey, statusList())),
  json('revoked', 'The bit is set in it', 'status.revoked', dataIntegrity({}, platformKey, statusList({}, [INDEX]))),
  json(
    'altered',
    'It was changed',
    'status.list.proof',
    dataIntegrity({ validUntil: '2025-07-09T00:00:00Z' }, platformKey, statusList()),
  ),
  json('stranger', 'Somebody else signed it', 'status.list.proof', dataIntegrity({}, strangerKey, statusList())),
  json('not-signed', 'Nobody signed it', 'status.list.proof', JSON.stringify(statusList())),
];
