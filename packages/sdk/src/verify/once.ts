import type { DidResolver } from '../did/resolver.ts';
import type { StatusListSource } from '../status/source.ts';
import type { VerifyOptions } from './context.ts';

/** The same options, but within one verification nothing is asked for twice: fifty credentials of one issuer need its keys once. */
export function askingOnce(options: VerifyOptions): VerifyOptions {
  const { resolver, statusLists } = options;
  const resolve = once((did: string) => resolver.resolve(did));
  const load = once((url: string) => statusLists.load(url));
  return {
    ...options,
    resolver: { methods: resolver.methods, resolve, atHand: (did) => resolver.atHand?.(did) } satisfies DidResolver,
    statusLists: { load } satisfies StatusListSource,
  };
}

function once<Value>(ask: (question: string) => Promise<Value>): (question: string) => Promise<Value> {
  const answers = new Map<string, Promise<Value>>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const answer = ask(question);
    answers.set(question, answer);
    return answer;
  };
}
