// What it costs to see that a credential was not withdrawn, once its list is at hand.
import { cachedStatusSource, statusSourceFrom, verifyCredential } from '@kluscv/sdk';
import {
  allocateStatus,
  createStatusList,
  issueCredential,
  issueStatusList,
  statusListCredential,
} from '@kluscv/sdk/issue';
import { inTurns } from './in-turns.ts';
import { benchPlatform, each, mustVerify, NOW } from './platform.ts';

export async function benchStatus(): Promise<void> {
  const platform = await benchPlatform('Ed25519');
  const { signer, verifying } = platform;
  const issuer = signer.verificationMethod.split('#')[0] ?? '';
  const random = (length: number): Uint8Array => crypto.getRandomValues(new Uint8Array(length));
  const { register, entry } = allocateStatus(createStatusList({ url: 'https://platform.example/status/1' }), random);
  const list = await issueStatusList(
    await statusListCredential(register, {
      issuer,
      validFrom: '2026-01-15T11:58:00Z',
      validUntil: '2027-01-10T00:00:00Z',
    }),
    { signer },
  );
  const options = {
    ...verifying,
    statusLists: cachedStatusSource(statusSourceFrom([list]), { clock: () => NOW }),
  };
  const issue = (withStatus: boolean) =>
    Promise.all(
      Array.from({ length: 64 }, () =>
        issueCredential(platform.credential(1, withStatus ? entry : undefined), { signer }),
      ),
    );
  const [listed, unlisted] = await Promise.all([issue(true), issue(false)]);
  await mustVerify(listed[0]!, options);
  const [without, within] = await inTurns(
    {
      without: each(unlisted, (credential) => verifyCredential(credential, options)),
      with: each(listed, (credential) => verifyCredential(credential, options)),
    },
    { rounds: 15 },
  );
  const cost = (1e6 / (within?.perSecond ?? Number.NaN) - 1e6 / (without?.perSecond ?? Number.NaN)).toFixed(1);
  const cpu = (1e6 / (within?.perCpuSecond ?? Number.NaN) - 1e6 / (without?.perCpuSecond ?? Number.NaN)).toFixed(1);
  console.log(
    `Status, list of ${register.length} cached: +${cost} µs a credential by the clock, +${cpu} by CPU time\n`,
  );
}
