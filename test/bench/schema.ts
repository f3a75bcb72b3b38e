// What it costs to know that a credential follows the standard, beside one signature over the same bytes in the same run.
import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { credentialProblems, type Validation, validateWorkCredential, type WorkCredential } from '@kluscv/schema';
import { generateJwk } from '@kluscv/sdk/issue';
import { Bench } from 'tinybench';
import { type Measure, print } from './print.ts';

const SIZE = 10_000;

export async function benchSchema(): Promise<void> {
  const credential = tenKilobytes();
  const text = JSON.stringify(credential);
  const bytes = new TextEncoder().encode(text);
  const key = createPrivateKey({ key: { ...(await generateJwk()) }, format: 'jwk' });
  const problems = credentialProblems(valid(validateWorkCredential(credential)));
  if (problems.length > 0) throw new Error(`The bench measures a failure: ${JSON.stringify(problems)}`);

  const bench = new Bench({ time: 1500, warmupTime: 400 });
  bench
    .add('Ed25519 signature', () => void sign(null, bytes, key))
    .add('validate', () => void validateWorkCredential(credential))
    .add('validate + meaning', () => void credentialProblems(valid(validateWorkCredential(credential))))
    .add('JSON.parse', () => void JSON.parse(text));
  await bench.run();
  const measures = bench.tasks.map(({ name, result }): Measure => {
    return { name, perSecond: 'throughput' in result ? result.throughput.mean : Number.NaN };
  });
  print(`Schema (${(bytes.length / 1000).toFixed(1)} kB)`, measures, { reference: 'Ed25519 signature' });
  console.log('');
}

function valid<T>(validation: Validation<T>): T {
  if (validation.ok) return validation.value;
  throw new Error(`The bench measures a failure: ${JSON.stringify(validation.problems)}`);
}

/** The example with the most of everything, with as many reviews as make ten kilobytes. */
function tenKilobytes(): WorkCredential {
  const file = new URL('../../examples/credentials/cleaner.json', import.meta.url);
  const example = JSON.parse(readFileSync(file, 'utf8')) as WorkCredential;
  const { workRecord } = example.credentialSubject;
  const build = (count: number): WorkCredential => ({
    ...example,
    credentialSubject: {
      ...example.credentialSubject,
      workRecord: {
        ...workRecord,
        reviewsTotal: 100,
        reviewsOffered: 100,
        reviews: Array.from({ length: count }, (_, index) => ({
          text: `Comes on time, works with care and leaves everything as it should be. We gladly ask for her again, and have done so ${index + 2} times. Nothing was broken.`,
          lang: 'en',
          month: '2024-11',
        })),
      },
    },
  });
  let count = 1;
  while (JSON.stringify(build(count)).length < SIZE) count += 1;
  return build(count);
}
