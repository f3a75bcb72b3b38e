import { expectCall } from '@kluscv/schema/reading';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';

/** Memory for new objects in each thread, in megabytes. */
const YOUNG = 24;

/** Threads that each do their tasks in order. */
export interface Threads<Task, Answer> {
  /** Hands a task to the thread with the least to do. @param moved buffers that go with it, and are not here any more */
  readonly run: (task: Task, moved?: readonly ArrayBuffer[]) => Promise<Answer>;
  readonly end: () => Promise<void>;
}

/** What a thread sends: the answer to its oldest task, or a question of its own. */
export type FromThread<Answer> = { readonly answer: Answer } | { readonly question: unknown; readonly number: number };

/** What a thread is sent: a task, or the reply to a question. */
export type ToThread<Task> = { readonly task: Task } | { readonly reply: unknown; readonly number: number };

interface Waiting<Answer> {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts threads.
 *
 * @param file what each of them runs
 * @param data what every thread is given at its start; it stays in memory, and is on no command line
 * @param serve replies to what the threads ask, so that what must happen once for all of them happens here
 */
export function threadsOf<Task, Answer>(
  file: URL,
  count: number,
  data: unknown,
  serve: (question: unknown) => Promise<unknown>,
): Threads<Task, Answer> {
  expectCall('threadsOf', { file: [file, { href: 'text' }], count: [count, 'number'], serve: [serve, 'function'] });
  // For the threads that are started from here on, which say themselves when they collect.
  setFlagsFromString('--expose-gc');
  const threads = Array.from({ length: count }, () => {
    const waiting: Waiting<Answer>[] = [];
    const worker = new Worker(file, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: YOUNG } });
    const fail = (error: Error): void => {
      for (const one of waiting.splice(0)) one.reject(error);
    };
    worker.on('message', (message: FromThread<Answer>) => {
      if ('answer' in message) waiting.shift()?.resolve(message.answer);
      else {
        const { question, number } = message;
        serve(question).then((reply) => {
          worker.postMessage({ reply, number } satisfies ToThread<Task>, []);
        }, fail);
      }
    });
    worker.on('error', fail);
    return { worker, waiting };
  });
  return {
    run: async (task, moved = []) =>
      new Promise((resolve, reject) => {
        const [idle] = threads.toSorted((a, b) => a.waiting.length - b.waiting.length);
        idle?.waiting.push({ resolve, reject });
        idle?.worker.postMessage({ task } satisfies ToThread<Task>, [...moved]);
      }),
    end: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

/**
 * Runs tasks at most so many at once, and gives what came of them in the order of the tasks: so memory does not grow with their number.
 *
 * @param most how many are begun and not yet taken
 */
export async function* inOrder<Task, Done>(
  tasks: Iterable<Task> | AsyncIterable<Task>,
  most: number,
  run: (task: Task) => Promise<Done>,
): AsyncGenerator<Done> {
  expectCall('inOrder', { tasks: [tasks, 'items'], most: [most, 'number'], run: [run, 'function'] });
  const begun: Promise<Done>[] = [];
  for await (const task of tasks) {
    begun.push(run(task));
    if (begun.length >= most) yield await (begun.shift() as Promise<Done>);
  }
  for (const done of begun) yield await done;
}
