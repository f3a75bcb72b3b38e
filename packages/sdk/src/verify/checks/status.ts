import type { Did, HttpsUrl, Instant, StatusEntry, StatusListCredential } from '@kluscv/schema';
import { CLOCK_SKEW_MS, millisecondsOf, minuteOf } from '@kluscv/schema/time';
import { signatureFaults } from '../../proof/signatures.ts';
import { NotComputable } from '../../runtime/not-computable.ts';
import type { Resolution } from '../../resolution.ts';
import { listBeside } from '../../status/beside.ts';
import { bitAt, type BitstringReading, MAX_LIST_BYTES, MIN_LIST_LENGTH } from '../../status/bitstring.ts';
import { type ListReading, readList } from '../../status/read-list.ts';
import type { SignedStatusList, StatusReference } from '../../proof/format.ts';
import type { StatusListSource } from '../../status/source.ts';
import type { CheckContext } from '../context.ts';
import { type FindingOf, type FindingsOf, finding } from '@kluscv/schema/findings';

type StatusFinding = FindingOf<'status'>;

/**
 * Checks that the issuer did not withdraw the credential. Only a list that is the issuer’s, in date and for this purpose can say so;
 * whatever is wrong with it leaves the question open.
 *
 * @see https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
 */
export async function checkStatus(context: CheckContext): Promise<FindingsOf<'status'>> {
  const { credential, status } = context;
  const { credentialStatus: entry } = credential;
  const found: StatusFinding[] = [];
  if (entry?.statusPurpose === 'refresh') {
    // Nothing that is said, or not said, of a newer version takes anything away from this one.
    found.push(finding('status', 'status.none', {}), asRefresh(await entryFinding(entry, context)));
  } else if (entry !== undefined) found.push(await entryFinding(entry, context));
  // The two lists of one register say the same: the second is asked only if the first is not to be had.
  const isSame = entry !== undefined && status !== undefined && isBeside(entry, status);
  const [first] = found;
  if (isSame && entry.statusPurpose !== 'refresh' && first !== undefined) {
    if (first.code !== 'status.unreachable') return [first];
    const second = await referenceFinding(status, context);
    return [second.code === 'status.unreachable' ? first : second];
  }
  if (status !== undefined) found.push(await referenceFinding(status, context));
  const [one = finding('status', 'status.none', {}), ...rest] = found;
  return [one, ...rest];
}

/** Whether both name one place of one register, whose lists are published side by side. */
function isBeside({ statusListCredential, statusListIndex }: StatusEntry, { list, index }: StatusReference): boolean {
  return list === listBeside(statusListCredential, 'statuslist+jwt') && index === Number(statusListIndex);
}

async function entryFinding(entry: StatusEntry, context: CheckContext): Promise<StatusFinding> {
  try {
    return await listedFinding(entry, context);
  } catch (error) {
    if (!(error instanceof NotComputable)) throw error;
    return finding('status', 'status.not-computable', { computation: error.computation });
  }
}

async function listedFinding(entry: StatusEntry, context: CheckContext): Promise<StatusFinding> {
  const { issuer } = context.credential;
  const loaded = await load(context.options.statusLists, entry.statusListCredential);
  if (!loaded.ok) return notLoaded(loaded, entry.statusListCredential);
  const opened = await openList(loaded.value, issuer.id, context);
  if (!opened.ok) return opened.finding;
  const { list } = opened.reading;
  if (list.id !== entry.statusListCredential) return finding('status', 'status.list.id', { list: list.id });
  const outOfTime = timeFinding(list, context.nowMs);
  if (outOfTime !== undefined) return outOfTime;
  const { statusPurpose: purpose } = list.credentialSubject;
  if (purpose !== entry.statusPurpose) return finding('status', 'status.list.purpose', { purpose });
  const { set, fault } = look(await opened.reading.bits(), entry);
  if (fault !== undefined) return fault;
  if (!set) return inForce(loaded.retrievedAt, context);
  if (purpose === 'refresh') return finding('status', 'status.refresh', { issuer: issuer.name });
  const code = purpose === 'revocation' ? 'status.revoked' : 'status.suspended';
  return finding('status', code, { issuer: issuer.name });
}

function asRefresh({ code, details }: StatusFinding): StatusFinding {
  if (code === 'status.refresh') return finding('status', code, { issuer: String(details?.['issuer']) });
  return code === 'status.in-force'
    ? finding('status', 'status.newest', { asOf: String(details?.['asOf']) })
    : finding('status', 'status.refresh.unknown', { reason: code });
}

/** The same of a list that the format of the credential points to. */
async function referenceFinding(reference: StatusReference, context: CheckContext): Promise<StatusFinding> {
  const { issuer } = context.credential;
  const { list, index } = reference;
  const loaded = await load(context.options.statusLists, list);
  if (!loaded.ok) return notLoaded(loaded, list);
  const reading = await reference.read(loaded.value);
  if (!reading.ok) return finding('status', `status.list.${reading.fault}`, { reason: reading.reason });
  const { resolver } = context.options;
  const [wrong] = await signatureFaults(reading.signatures, { issuer: issuer.id, resolver, at: reading.validFrom });
  if (wrong !== undefined) return unproven(wrong);
  if (reading.id !== list) return finding('status', 'status.list.id', { list: reading.id });
  const outOfTime = timeFinding(reading, context.nowMs);
  if (outOfTime !== undefined) return outOfTime;
  const { length } = reading;
  if (length < MIN_LIST_LENGTH) return finding('status', 'status.list.too-short', { length });
  const status = reading.at(index);
  if (status === undefined) return finding('status', 'status.list.index', { index });
  if (status === 0) return inForce(loaded.retrievedAt, context);
  if (status === 1) return finding('status', 'status.revoked', { issuer: issuer.name });
  return status === 2
    ? finding('status', 'status.suspended', { issuer: issuer.name })
    : finding('status', 'status.unknown', { status });
}

function inForce(retrievedAt: Instant | undefined, { now }: CheckContext): StatusFinding {
  return finding('status', 'status.in-force', { asOf: minuteOf(retrievedAt ?? now) });
}

function notLoaded({ error, cause }: Resolution<unknown> & { readonly ok: false }, list: HttpsUrl): StatusFinding {
  const reason = cause ?? error;
  return error === 'malformed'
    ? finding('status', 'status.list.malformed', { reason })
    : finding('status', 'status.unreachable', { list, reason });
}

/** A source is somebody else’s code: that it fails is an answer too. */
async function load(source: StatusListSource, url: string): Promise<Resolution<SignedStatusList>> {
  try {
    return await source.load(url);
  } catch (error) {
    return { ok: false, error: 'unreachable', message: error instanceof Error ? error.message : String(error) };
  }
}

type OpenedList =
  | { readonly ok: true; readonly reading: ListReading & { readonly ok: true } }
  | { readonly ok: false; readonly finding: StatusFinding };

async function openList(secured: SignedStatusList, issuer: Did, { options }: CheckContext): Promise<OpenedList> {
  const refused = (found: StatusFinding): OpenedList => ({ ok: false, finding: found });
  const reading = await readList(secured, options.formats);
  if (!reading.ok) return refused(finding('status', `status.list.${reading.fault}`, { reason: reading.reason }));
  const { list, signatures } = reading;
  if (list.issuer !== issuer) return refused(finding('status', 'status.list.issuer', { issuer: list.issuer }));
  const [wrong] = await signatureFaults(signatures, { issuer, resolver: options.resolver, at: list.validFrom });
  return wrong === undefined ? { ok: true, reading } : refused(unproven(wrong));
}

/** A list whose signature does not hold, or cannot be computed here; `reason` says also why keys could not be had. */
function unproven({ code, details }: FindingOf<'proof'>): StatusFinding {
  if (code === 'proof.not-computable') {
    return finding('status', 'status.not-computable', { computation: details?.['computation'] ?? '–' });
  }
  return finding('status', 'status.list.proof', { reason: code });
}

function timeFinding(
  { validFrom, validUntil }: Pick<StatusListCredential, 'validFrom' | 'validUntil'>,
  nowMs: number,
): StatusFinding | undefined {
  const from = millisecondsOf(validFrom);
  const until = validUntil === undefined ? Number.POSITIVE_INFINITY : millisecondsOf(validUntil);
  if (from === undefined || nowMs < from - CLOCK_SKEW_MS) {
    return finding('status', 'status.list.not-yet', { from: minuteOf(validFrom) });
  }
  if (until === undefined || nowMs >= until + CLOCK_SKEW_MS) {
    return finding('status', 'status.list.expired', { until: minuteOf(validUntil ?? '') });
  }
  return undefined;
}

function look(
  decoded: BitstringReading,
  entry: StatusEntry,
): { readonly set: boolean; readonly fault?: StatusFinding } {
  if (!decoded.ok) {
    const fault =
      decoded.error === 'too-large'
        ? finding('status', 'status.list.too-large', { limit: MAX_LIST_BYTES })
        : finding('status', 'status.list.malformed', { reason: decoded.error });
    return { set: false, fault };
  }
  const length = decoded.bits.length * 8;
  if (length < MIN_LIST_LENGTH) return { set: false, fault: finding('status', 'status.list.too-short', { length }) };
  const index = Number(entry.statusListIndex);
  if (index >= length) return { set: false, fault: finding('status', 'status.list.index', { index }) };
  return { set: bitAt(decoded.bits, index) };
}
