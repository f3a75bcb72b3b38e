// How many KlusCVs a second are drawn, and how many compared (read, drawn again, all bytes held against each other), beside two libraries that draw a
// like document with the same font files. Every document is another: nothing is drawn twice.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compare, render } from '@kluscv/pdf';
import type { WorkPresentation } from '@kluscv/schema';
import { Bench } from 'tinybench';
import { likeDocument } from './like-document.ts';
import { drawWithPdfkit, drawWithReactPdf } from './pdf-peers.ts';
import { presentations } from './presentations.ts';
import { type Measure, print } from './print.ts';

const DOCUMENTS = 60;

export async function benchPdf(): Promise<void> {
  const ones = await presentations(DOCUMENTS, 1);
  const fours = await presentations(DOCUMENTS, 4);
  const files = await Promise.all(ones.map(({ presentation }) => render(presentation)));
  const likes = await Promise.all(ones.map(likeDocument));

  const bench = new Bench({ time: 2000, warmupTime: 500, iterations: 8 });
  bench
    .add(
      'draw, one platform',
      inTurn(ones, ({ presentation }) => render(presentation)),
    )
    .add(
      'draw, four platforms',
      inTurn(fours, ({ presentation }) => render(presentation)),
    )
    .add('compare, one platform', inTurn(files, compare))
    .add('pdfkit, a like document', inTurn(likes, drawWithPdfkit))
    .add('react-pdf, a like document', inTurn(likes, drawWithReactPdf));
  await bench.run();
  const measures = bench.tasks.map((task): Measure => ({ name: task.name, perSecond: perSecond(task.result) }));
  print('KlusCV (PDF)', measures, { reference: 'pdfkit, a like document' });

  const [like] = likes;
  if (like === undefined) throw new Error('There is no document to draw.');
  console.log(`  size of one platform: ${await kilobytes(files[0])}, of four: ${await kilobytes(renderFirst(fours))}`);
  console.log(
    `  of a like document: pdfkit ${await kilobytes(drawWithPdfkit(like))}, react-pdf ${await kilobytes(drawWithReactPdf(like))}`,
  );
  // In a process of its own, since its memory is measured.
  const script = fileURLToPath(new URL('pdf-memory.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, ['--expose-gc', '--conditions=@kluscv/source', script], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
  console.log('');
}

function renderFirst(documents: readonly { readonly presentation: WorkPresentation }[]): Promise<Uint8Array> {
  const [first] = documents;
  if (first === undefined) throw new Error('There is no document to draw.');
  return render(first.presentation);
}

/** The next of them at every call. */
function inTurn<Input, Output>(
  inputs: readonly Input[],
  work: (input: Input) => Promise<Output>,
): () => Promise<Output> {
  let at = -1;
  return () => {
    at = (at + 1) % inputs.length;
    return work(inputs[at] as Input);
  };
}

async function kilobytes(file: Uint8Array | undefined | Promise<Uint8Array>): Promise<string> {
  return `${Math.round(((await file)?.length ?? 0) / 1000)} kB`;
}

function perSecond(result: Bench['tasks'][number]['result']): number {
  return 'throughput' in result ? result.throughput.mean : Number.NaN;
}
