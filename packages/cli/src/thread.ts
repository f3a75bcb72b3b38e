// The inner side of a thread: see threads.ts for the outer.
import { parentPort } from 'node:worker_threads';
import type { FromThread, ToThread } from './threads.ts';

const asked = new Map<number, (reply: unknown) => void>();
let number = 0;

/** Answers the tasks of this thread, one after the other. @param answer gives the answer, and the buffers that go back with it */
export function answerTasks(
  answer: (task: never) => Promise<{ readonly answer: unknown; readonly moved?: readonly ArrayBuffer[] }>,
): void {
  let last: Promise<void> = Promise.resolve();
  const follow = async (before: Promise<void>, task: never): Promise<void> => {
    await before;
    const done = await answer(task);
    parentPort?.postMessage({ answer: done.answer } satisfies FromThread<unknown>, [...(done.moved ?? [])]);
  };
  parentPort?.on('message', (message: ToThread<never>) => {
    if ('task' in message) {
      last = follow(last, message.task);
      return;
    }
    asked.get(message.number)?.(message.reply);
    asked.delete(message.number);
  });
}

/** Asks the process that started this thread. */
export async function ask<Reply>(question: unknown): Promise<Reply> {
  number += 1;
  const own = number;
  return new Promise((resolve) => {
    asked.set(own, resolve as (reply: unknown) => void);
    parentPort?.postMessage({ question, number: own } satisfies FromThread<never>, []);
  });
}
