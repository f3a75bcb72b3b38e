import { CLOCK_SKEW_MS, minuteOf } from '@kluscv/schema/time';
import type { HolderBinding, HolderRequest } from '../../proof/holder-binding.ts';
import type { CheckContext } from '../context.ts';
import { type FindingOf, type FindingsOf, finding } from '@kluscv/schema/findings';

const DEFAULT_MAX_AGE_MS = 5 * 60 * 1000;

/**
 * Checks that who presents is who the issuer gave it to, if the verifier asked for that and so has a question (audience and nonce) that
 * only a fresh answer fits. A binding that nobody asked for proves nothing, but a broken one is never overlooked.
 */
export async function checkHolder(context: CheckContext): Promise<FindingsOf<'holder'>> {
  const { bindings, options } = context;
  const { holder: request } = options;
  for (const each of bindings) {
    if (!(await holds(each))) return [finding('holder', 'holder.mismatch', {})];
  }
  // The nearest to the credential answers the question.
  const [binding] = bindings;
  if (request === undefined) return [finding('holder', 'holder.not-bound', {})];
  if (binding === undefined) return [finding('holder', 'holder.missing', {})];
  const { subject } = binding;
  if (subject !== undefined && subject !== context.credential.credentialSubject.id) {
    return [finding('holder', 'holder.other', { holder: subject })];
  }
  const [first, ...rest] = faultsOf(binding, request, context.nowMs);
  if (first !== undefined) return [first, ...rest];
  return [finding('holder', 'holder.bound', { at: minuteOf(context.now) })];
}

/** A resolver is somebody else’s code: that it fails is no proof. */
async function holds(binding: HolderBinding): Promise<boolean> {
  try {
    return await binding.verify();
  } catch {
    return false;
  }
}

function faultsOf(binding: HolderBinding, request: HolderRequest, nowMs: number): readonly FindingOf<'holder'>[] {
  const { audience, nonce, issuedAt, expiresAt } = binding;
  const { maxAgeMs = DEFAULT_MAX_AGE_MS } = request;
  const faults: FindingOf<'holder'>[] = [];
  // No question is answered by saying nothing.
  if (audience !== request.audience || typeof audience !== 'string') {
    faults.push(finding('holder', 'holder.audience', { audience: typeof audience === 'string' ? audience : '–' }));
  }
  if (nonce !== request.nonce || typeof nonce !== 'string' || nonce === '')
    faults.push(finding('holder', 'holder.nonce', {}));
  const madeMs = typeof issuedAt === 'number' ? issuedAt * 1000 : Number.NaN;
  const untilMs = typeof expiresAt === 'number' ? expiresAt * 1000 : Number.NaN;
  // Written so that what is no number is stale as well.
  const fresh = madeMs <= nowMs + CLOCK_SKEW_MS && madeMs >= nowMs - maxAgeMs - CLOCK_SKEW_MS;
  const inForce = expiresAt === undefined || untilMs > nowMs - CLOCK_SKEW_MS;
  if (!fresh || !inForce) faults.push(finding('holder', 'holder.stale', {}));
  return faults;
}
