// The inner side of a thread: see threads.ts for the outer.
import { expectCall, KlusError } from '@kluscv/schema/reading';
import { getHeapStatistics } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import type { FromThread, ToThread } from './threads.ts';

/** By how much a thread grows before it collects, in bytes: left to the engine, it would grow for as long as a batch lasts. */
const GROWTH = 12 * 1024 * 1024;

const asked = new Map<number, (reply: unknown) => void>();
let number = 0;

/** Answers the tasks of this thread, one after the other. @param answer gives the answer, and the buffers that go back with it */
export function answerTasks(
  answer: (task: never) => Promise<{ readonly answer: unknown; readonly moved?: readonly ArrayBuffer[] }>,
): void {
  expectCall('answerTasks', { answer: [answer, 'function'] });
  let last: Promise<void> = Promise.resolve();
  const follow = async (before: Promise<void>, task: never): Promise<void> => {
    await before;
    const done = await answer(task);
    parentPort?.postMessage({ answer: done.answer } satisfies FromThread<unknown>, [...(done.moved ?? [])]);
    collectIfGrown();
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

let kept = 0;

function collectIfGrown(): void {
  if (inUse() - kept < GROWTH) return;
  globalThis.gc?.();
  kept = inUse();
}

function inUse(): number {
  const { used_heap_size: objects, external_memory: buffers } = getHeapStatistics();
  return objects + buffers;
}

/** Asks the process that started this thread. */
export async function ask<Reply>(question: unknown): Promise<Reply> {
  if (parentPort === null) {
    throw new KlusError(
      'call.argument',
      'ask: nobody started this thread, so nobody replies. Ask inside a thread of threadsOf.',
    );
  }
  const port = parentPort;
  number += 1;
  const own = number;
  return new Promise((resolve) => {
    asked.set(own, resolve as (reply: unknown) => void);
    port.postMessage({ question, number: own } satisfies FromThread<never>, []);
  });
}
