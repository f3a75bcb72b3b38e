// A test that prints or reaches for the network fails. Code below the command line has nothing to say on a console and is
// handed its `Fetch`; child processes (end-to-end tests) have a console of their own and are not touched.
import { afterEach, expect } from 'vitest';

const methods = ['debug', 'dir', 'error', 'info', 'log', 'table', 'trace', 'warn'] as const;

let offences: string[] = [];

for (const method of methods) {
  console[method] = (...values: readonly unknown[]): void => {
    offences.push(`console.${method}(${values.map(String).join(', ')})`);
  };
}

globalThis.fetch = (input): Promise<never> => {
  offences.push(`fetch(${(input instanceof Request ? input.url : String(input)).slice(0, 200)})`);
  return Promise.reject(new TypeError('Tests have no network: hand the code a Fetch of your own.'));
};

afterEach(() => {
  const found = offences;
  offences = [];
  expect(found, 'a test neither prints nor uses the global fetch').toEqual([]);
});
