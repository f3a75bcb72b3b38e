import { Worker } from 'node:worker_threads';
import type { Answer, BatchTask, BatchTerms } from './issue-line.ts';

/** Threads that sign. Each has as many tasks in its post-box as it is given, and answers in order. */
export interface IssuingThreads {
  /** Hands a task, and its bytes, to the thread with the least to do. */
  readonly run: (task: BatchTask) => Promise<Answer>;
  readonly end: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Starts threads. The key is handed over in memory, and is on no command line. */
export function issuingThreads(
  count: number,
  data: BatchTerms & { readonly key: string; readonly keyFile: string },
): IssuingThreads {
  // In a clone this is its source; in the published command, a chunk beside the built thread.
  const file = new URL(import.meta.url.endsWith('.ts') ? './issue-worker.ts' : './issue-worker.js', import.meta.url);
  const threads = Array.from({ length: count }, () => {
    const waiting: Waiting[] = [];
    const worker = new Worker(file, { workerData: data });
    worker.on('message', (answer: Answer) => waiting.shift()?.resolve(answer));
    worker.on('error', (error: Error) => {
      for (const one of waiting.splice(0)) one.reject(error);
    });
    return { worker, waiting };
  });
  return {
    run: async (task) =>
      new Promise((resolve, reject) => {
        const [idle] = threads.toSorted((a, b) => a.waiting.length - b.waiting.length);
        idle?.waiting.push({ resolve, reject });
        idle?.worker.postMessage(task, [task.bytes.buffer as ArrayBuffer]);
      }),
    end: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
