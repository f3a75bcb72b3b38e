// How many KlusCVs a second are drawn, and how many compared: read, drawn again, all bytes held against each other.
import { compare, render } from '@kluscv/pdf';
import { presentCredentials } from '@kluscv/sdk';
import { Bench } from 'tinybench';
import { credentials } from './fixtures.ts';
import { type Measure, print } from './print.ts';

export async function benchPdf(): Promise<void> {
  const signed = await credentials(4);
  const manifest = { renderer: 'kluscv-render/1', locale: 'en', paper: 'a4', renderedOn: '2026-01-15' } as const;
  const one = await presentCredentials(signed.slice(0, 1), { render: manifest });
  const four = await presentCredentials(signed, { render: manifest });
  const [onePdf, fourPdf] = [await render(one), await render(four)];
  const bench = new Bench({ time: 1500, warmupTime: 300 });
  bench
    .add('draw, one platform', () => render(one))
    .add('draw, four platforms', () => render(four))
    .add('compare, one platform', () => compare(onePdf))
    .add('compare, four platforms', () => compare(fourPdf));
  await bench.run();
  const measures = bench.tasks.map((task): Measure => ({ name: task.name, perSecond: perSecond(task.result) }));
  print('KlusCV (PDF)', measures, { reference: 'draw, one platform' });
  console.log(
    `  size: ${Math.round(onePdf.length / 1024)} kB with one platform, ${Math.round(fourPdf.length / 1024)} kB with four\n`,
  );
}

function perSecond(result: Bench['tasks'][number]['result']): number {
  return 'throughput' in result ? result.throughput.mean : Number.NaN;
}
