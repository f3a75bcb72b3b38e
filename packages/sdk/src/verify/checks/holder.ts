import { CLOCK_SKEW_MS, minuteOf } from '@kluscv/schema/time';
import { isDid } from '../../did/did-url.ts';
import type { HolderBinding, HolderRequest } from '../../proof/holder-binding.ts';
import { NotComputable } from '../../runtime/not-computable.ts';
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
    const fault = await bindingFault(each);
    if (fault !== undefined) return [fault];
  }
  // The nearest to the credential answers the question.
  const [binding] = bindings;
  const other = otherHolder(bindings, context.credential.credentialSubject.id);
  if (request === undefined) return [other ?? finding('holder', 'holder.not-bound', {})];
  if (binding === undefined) return [finding('holder', 'holder.missing', {})];
  const { subject } = binding;
  if (other !== undefined || (subject !== undefined && subject !== context.credential.credentialSubject.id)) {
    return [other ?? finding('holder', 'holder.other', { holder: subject ?? '–' })];
  }
  const [first, ...rest] = faultsOf(binding, request, context.nowMs);
  if (first !== undefined) return [first, ...rest];
  return [finding('holder', 'holder.bound', { at: minuteOf(context.now) })];
}

/** Whoever presents it is not whom it is about, as far as identifiers tell. What names nobody cannot be somebody else’s. */
function otherHolder(
  bindings: readonly HolderBinding[],
  subjectId: string | undefined,
): FindingOf<'holder'> | undefined {
  if (subjectId === undefined || !isDid(subjectId)) return undefined;
  const holder = bindings.map(({ subject }) => subject).find((named) => named !== undefined && named !== subjectId);
  return holder === undefined ? undefined : finding('holder', 'holder.other', { holder });
}

/** A resolver is somebody else’s code: that it fails is no proof. */
async function bindingFault(binding: HolderBinding): Promise<FindingOf<'holder'> | undefined> {
  try {
    return (await binding.verify()) ? undefined : finding('holder', 'holder.mismatch', {});
  } catch (error) {
    return error instanceof NotComputable
      ? finding('holder', 'holder.not-computable', { computation: error.computation })
      : finding('holder', 'holder.mismatch', {});
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
