import type { Resolution } from '@kluscv/sdk';
import { describe, expect, test } from 'vitest';
import { askingNetwork, batchNetwork, type Network, type NetworkQuestion, replyTo } from './network.ts';

const clock = () => '2026-01-20T00:00:00Z';

/** A network that writes down what is asked of it, and how many at once. */
function counting(answer: (name: string) => Resolution<never>): {
  readonly network: Network;
  readonly asked: string[];
  readonly most: () => number;
} {
  const asked: string[] = [];
  let running = 0;
  let most = 0;
  const reply = async (name: string): Promise<Resolution<never>> => {
    asked.push(name);
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    return answer(name);
  };
  return {
    network: { web: { methods: ['web'], resolve: reply }, statusLists: { load: reply } },
    asked,
    most: () => most,
  };
}

const found = (name: string): Resolution<never> => ({ ok: true, value: { format: 'vc+jwt', value: name } as never });
const lost = (): Resolution<never> => ({ ok: false, error: 'unreachable', message: 'nobody answers' });

describe('batchNetwork', () => {
  test.each([
    ['found', found],
    ['not found', lost],
  ])('asks once for what was %s, however many files and threads ask', async (_what, answer) => {
    const { network, asked } = counting(answer);
    const shared = batchNetwork(network, clock);
    const threads = [1, 2, 3].map(() =>
      askingNetwork(async (question) => (await replyTo(shared, question)) as never, clock),
    );
    for (let file = 0; file < 5; file += 1) {
      const answers = await Promise.all(
        threads.flatMap(({ web, statusLists }) => [
          web.resolve('did:web:platform.example'),
          statusLists.load('https://platform.example/status/1.jwt'),
        ]),
      );
      expect(answers.every(({ ok }) => ok === answer('').ok)).toBe(true);
    }
    expect(asked.toSorted()).toEqual(['did:web:platform.example', 'https://platform.example/status/1.jwt']);
  });

  test('keeps a few requests going at once, never many', async () => {
    const { network, asked, most } = counting(found);
    const shared = batchNetwork(network, clock);
    await Promise.all(Array.from({ length: 100 }, (_, index) => shared.web.resolve(`did:web:p${index}.example`)));
    expect(asked).toHaveLength(100);
    expect(most()).toBe(8);
  });

  test('a list that a thread has is not handed over again for each file', async () => {
    const { network } = counting(found);
    const questions: NetworkQuestion[] = [];
    const thread = askingNetwork(async (question) => {
      questions.push(question);
      return (await replyTo(network, question)) as never;
    }, clock);
    for (let file = 0; file < 3; file += 1) await thread.statusLists.load('https://platform.example/status/1.jwt');
    expect(questions).toHaveLength(1);
  });
});
