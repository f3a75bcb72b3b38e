// Status lists and times.
import { base64url } from './keys.ts';
import {
  credential,
  encodedList,
  entry,
  gzipped,
  headerOf,
  INDEX,
  type Json,
  jws,
  LIST,
  platformKey,
  platformP256,
  statusList,
  strangerKey,
  credentialWith,
} from './material.ts';
import {
  breaks,
  type Expected,
  found,
  GOOD,
  single,
  type Situation,
  type Vector,
  type Verdict,
  vectorOf,
} from './vector.ts';

const seen = (status: string, answer: string, verdict: Verdict): Expected => single(answer, found(verdict, { status }));
const REVOKED = seen('status.revoked', 'withdrawn', 'rejected');
const open = (code: string): Expected => seen(code, 'unchecked', 'indeterminate');

/** The credential, and one list under its address. */
function listed(
  id: string,
  description: string,
  list: Json | string,
  expected = GOOD,
  situation: Situation = {},
): Vector {
  const text = typeof list === 'string' ? list : jws(list);
  return vectorOf([id, description], jws(credential), expected, { lists: { [LIST]: text }, ...situation });
}

/** The credential with a status for another purpose. */
function purposed(
  id: string,
  description: string,
  purpose: string,
  set: readonly number[],
  expected: Expected,
): Vector {
  const list = statusList({ '/credentialSubject/statusPurpose': purpose }, set);
  return vectorOf([id, description], jws(credentialWith({ '/credentialStatus': entry(purpose) })), expected, {
    lists: { [LIST]: jws(list) },
  });
}

const encoded = (value: string): Json => statusList({ '/credentialSubject/encodedList': value });
/** The place that stands for this one, if a program counts the bits of a byte from the other end. */
const mirrored = INDEX - (INDEX % 8) + (7 - (INDEX % 8));
const everyOther = Array.from({ length: 131_072 }, (_, place) => place).filter((place) => place !== INDEX);
const good = jws(statusList());

export const statusCases: readonly Vector[] = [
  vectorOf(
    ['status-none', 'The issuer keeps no list'],
    jws(credentialWith({ '/credentialStatus': undefined })),
    single('genuine', found('verified', { status: 'status.none' })),
    { lists: {} },
  ),
  listed('status-revoked', 'The bit is set', statusList({}, [INDEX]), REVOKED),
  listed(
    'status-mirrored',
    'The bit is set that it would be if bits were counted from the other end of the byte',
    statusList({}, [mirrored]),
  ),
  listed('status-neighbours', 'The bits before and after it are set', statusList({}, [INDEX - 1, INDEX + 1])),
  listed('status-every-other', 'Every bit but this one is set', statusList({}, everyOther)),
  vectorOf(
    ['status-first', 'The first place'],
    jws(credentialWith({ '/credentialStatus': entry('revocation', { index: '0' }) })),
    REVOKED,
    { lists: { [LIST]: jws(statusList({}, [0])) } },
  ),
  vectorOf(
    ['status-last', 'The last place'],
    jws(credentialWith({ '/credentialStatus': entry('revocation', { index: '131071' }) })),
    REVOKED,
    { lists: { [LIST]: jws(statusList({}, [131_071])) } },
  ),
  vectorOf(
    ['status-beyond', 'A place that the list does not have'],
    jws(credentialWith({ '/credentialStatus': entry('revocation', { index: '131072' }) })),
    open('status.list.index'),
  ),
  vectorOf(
    ['status-index-line-break', 'A line break behind the place: `$` matches before it in PHP and Python'],
    jws(credentialWith({ '/credentialStatus': entry('revocation', { index: `${INDEX}\n` }) })),
    breaks('structure.schema'),
  ),
  vectorOf(
    ['status-index-number', 'The place as a number'],
    jws(credentialWith({ '/credentialStatus/statusListIndex': INDEX })),
    breaks('structure.schema'),
  ),
  purposed('status-suspended', 'Suspended', 'suspension', [INDEX], seen('status.suspended', 'withdrawn', 'rejected')),
  purposed('status-not-suspended', 'Not suspended', 'suspension', [], GOOD),
  purposed(
    'status-refreshed',
    'There is a newer one',
    'refresh',
    [INDEX],
    single('superseded', found('conditional', { status: ['status.none', 'status.refresh'] })),
  ),
  purposed(
    'status-newest',
    'There is no newer one',
    'refresh',
    [],
    single('genuine', found('verified', { status: ['status.none', 'status.newest'] })),
  ),
  listed(
    'status-other-purpose',
    'The list is for another purpose',
    statusList({ '/credentialSubject/statusPurpose': 'suspension' }, [INDEX]),
    open('status.list.purpose'),
  ),
  listed(
    'status-expired',
    'The list is out of date',
    statusList({ '/validUntil': '2025-07-01T11:54:00Z' }),
    open('status.list.expired'),
  ),
  listed(
    'status-expired-and-set',
    'The list is out of date, and the bit is set',
    statusList({ '/validUntil': '2025-07-01T11:54:00Z' }, [INDEX]),
    open('status.list.expired'),
  ),
  listed(
    'status-just-expired',
    'The list ended four minutes ago, within the tolerance',
    statusList({ '/validUntil': '2025-07-01T11:56:00Z' }),
  ),
  listed(
    'status-not-yet',
    'The list begins later',
    statusList({ '/validFrom': '2025-07-01T12:06:00Z' }),
    open('status.list.not-yet'),
  ),
  listed('status-without-end', 'A list without an end', statusList({ '/validUntil': undefined })),
  listed(
    'status-too-short',
    'A list with half the places that it must have',
    encoded(encodedList([], 65_536)),
    open('status.list.too-short'),
  ),
  listed(
    'status-too-large',
    'A list that unpacks to more than 16 MiB',
    encoded(`u${base64url(gzipped(new Uint8Array(16 * 1024 * 1024 + 1)))}`),
    open('status.list.too-large'),
  ),
  listed('status-larger', 'A list with twice the places', encoded(encodedList([INDEX], 262_144)), REVOKED),
  listed('status-padded', 'A list with padding', encoded(`${encodedList([INDEX])}=`), open('status.list.malformed')),
  listed(
    'status-without-prefix',
    'A list without the letter that names its encoding',
    encoded(encodedList([INDEX]).slice(1)),
    open('status.list.malformed'),
  ),
  listed(
    'status-other-prefix',
    'A list in another encoding',
    encoded(`z${encodedList([]).slice(1)}`),
    open('status.list.malformed'),
  ),
  listed(
    'status-not-gzip',
    'A list that is not GZIP',
    encoded(`u${base64url('not packed at all, not packed at all')}`),
    open('status.list.malformed'),
  ),
  listed(
    'status-cut-off',
    'A list of which the end is missing',
    encoded(encodedList([INDEX]).slice(0, -8)),
    open('status.list.malformed'),
  ),
  listed(
    'status-encoded-line-break',
    'A line break behind the encoded list',
    encoded(`${encodedList([INDEX])}\n`),
    open('status.list.malformed'),
  ),
  vectorOf(['status-unreachable', 'Nobody has the list'], jws(credential), open('status.unreachable'), { lists: {} }),
  listed(
    'status-final-line-break',
    'The list is handed out with a line break behind it',
    `${good}\n`,
    open('status.list.malformed'),
  ),
  listed(
    'status-es256',
    'The list is signed with the other key of the issuer',
    jws(statusList(), { key: platformP256 }),
  ),
  listed(
    'status-stranger',
    'The list is signed by somebody else',
    jws(statusList(), { key: strangerKey, header: headerOf() }),
    open('status.list.proof'),
  ),
  listed('status-altered', 'A list whose bits were changed after it was signed', altered(), open('status.list.proof')),
  listed(
    'status-header',
    'A list whose header carries a key',
    jws(statusList(), { header: headerOf(platformKey, { '/jwk': platformKey.jwk }) }),
    open('status.list.proof'),
  ),
  listed(
    'status-of-another',
    'The list of another issuer',
    statusList({ '/issuer': 'did:web:stranger.example' }),
    open('status.list.issuer'),
  ),
  listed(
    'status-other-address',
    'Another list of the same issuer lies at the address',
    statusList({ '/id': 'https://platform.example/status/2' }),
    open('status.list.id'),
  ),
  listed(
    'status-duplicate',
    'A member of the list twice',
    jws(JSON.stringify(statusList({}, [INDEX])).replace('"id":', '"id":"https://platform.example/status/2","id":')),
    open('status.list.malformed'),
  ),
  listed(
    'status-is-a-credential',
    'A work credential lies at the address',
    jws(credential),
    open('status.list.malformed'),
  ),
];

function altered(): string {
  const [head, , signature] = jws(statusList({}, [INDEX])).split('.');
  return `${head}.${good.split('.')[1]}.${signature}`;
}

/** The credential without a status, and with other times. */
function timed(
  id: string,
  description: string,
  times: Readonly<Record<string, unknown>>,
  expected: Expected,
  at?: string,
): Vector {
  const text = jws(credentialWith({ '/credentialStatus': undefined, ...times }));
  return vectorOf([id, description], text, expected, { lists: {}, ...(at !== undefined && { at }) });
}

const inTime = (validity: string, answer: string, verdict: Verdict): Expected =>
  single(answer, found(verdict, { validity, status: 'status.none' }));
const IN_FORCE = inTime('validity.until', 'genuine', 'verified');
const EXPIRED = inTime('validity.expired', 'expired', 'conditional');
const NOT_YET = inTime('validity.not-yet', 'notYet', 'conditional');

export const timeCases: readonly Vector[] = [
  timed(
    'time-open-ended',
    'Without an end',
    { '/validUntil': undefined },
    inTime('validity.open-ended', 'genuine', 'verified'),
  ),
  timed('time-expired', 'It ended six minutes ago', { '/validUntil': '2025-07-01T11:54:00Z' }, EXPIRED),
  timed(
    'time-just-expired',
    'It ended four minutes and 59 seconds ago, within the tolerance of five minutes',
    { '/validUntil': '2025-07-01T11:55:01Z' },
    IN_FORCE,
  ),
  timed(
    'time-expired-to-the-second',
    'It ended five minutes ago to the second',
    { '/validUntil': '2025-07-01T11:55:00Z' },
    EXPIRED,
  ),
  timed('time-not-yet', 'It begins in six minutes', { '/validFrom': '2025-07-01T12:06:00Z' }, NOT_YET),
  timed(
    'time-just-not-yet',
    'It begins in five minutes to the second',
    { '/validFrom': '2025-07-01T12:05:00Z' },
    IN_FORCE,
  ),
  timed(
    'time-fraction',
    'A fraction of a second, which sorts before Z as text',
    { '/validUntil': '2025-07-01T11:55:00.5Z' },
    IN_FORCE,
  ),
  timed(
    'time-fraction-of-nine',
    'A fraction of nine digits',
    { '/validFrom': '2025-06-30T09:00:00.123456789Z' },
    IN_FORCE,
  ),
  timed(
    'time-late-clock',
    'The clock of the verifier is in another century',
    {},
    inTime('validity.expired', 'expired', 'conditional'),
    '2125-07-01T12:00:00Z',
  ),
  timed(
    'time-no-such-day',
    'A day that there is not',
    { '/validUntil': '2026-02-30T09:00:00Z' },
    breaks('structure.schema'),
  ),
  timed(
    'time-no-leap-day',
    'The 29th of February of a year without one',
    { '/validFrom': '2025-02-29T09:00:00Z' },
    breaks('structure.schema'),
  ),
  timed(
    'time-leap-day',
    'The 29th of February of a leap year',
    {
      '/validFrom': '2024-02-29T09:00:00Z',
      '/credentialSubject/workRecord/period/asOf': '2024-02-28',
      '/credentialSubject/workRecord/period/last': '2024-01',
    },
    IN_FORCE,
  ),
  timed(
    'time-leap-second',
    'A leap second: none is written',
    { '/validFrom': '2016-12-31T23:59:60Z' },
    breaks('structure.schema'),
  ),
  timed('time-hour-24', '24 o’clock', { '/validUntil': '2026-06-30T24:00:00Z' }, breaks('structure.schema')),
  timed(
    'time-offset',
    'An offset in place of Z',
    { '/validUntil': '2030-06-30T09:00:00+00:00' },
    breaks('structure.schema'),
  ),
  timed(
    'time-small-letters',
    't and z in small letters',
    { '/validUntil': '2030-06-30t09:00:00z' },
    breaks('structure.schema'),
  ),
  timed('time-without-zone', 'Without a zone', { '/validUntil': '2030-06-30T09:00:00' }, breaks('structure.schema')),
  timed(
    'time-line-break',
    'A line break at the end: `$` matches before it in PHP and Python',
    { '/validUntil': '2030-06-30T09:00:00Z\n' },
    breaks('structure.schema'),
  ),
  timed(
    'time-other-digits',
    'Digits of another script, which `\\d` fits in Python',
    { '/validUntil': '2030-06-3٠T09:00:00Z' },
    breaks('structure.schema'),
  ),
  timed(
    'time-ends-before-it-begins',
    'It ends before it begins',
    { '/validUntil': '2025-06-29T09:00:00Z' },
    single(
      'malformed',
      found('rejected', { validity: 'validity.contradictory', status: 'status.none', semantics: 'semantics.rule' }),
    ),
  ),
];
