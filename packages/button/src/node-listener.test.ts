import { createServer, request as httpRequest, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { nodeListener } from './node-listener.ts';

let server: Server | undefined;
const errors: unknown[] = [];

async function serve(handle: (request: Request) => Promise<Response>): Promise<string> {
  const listener = nodeListener(handle, (error) => errors.push(error));
  server = createServer((request, response) => {
    listener(request, response);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

interface Reply {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** A request with its path as it is: nothing tidies it up on the way. */
function ask(
  address: string,
  path: string,
  body?: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Reply> {
  const { promise, resolve, reject } = Promise.withResolvers<Reply>();
  const { hostname, port } = new URL(address);
  const request = httpRequest(
    { hostname, port, path, headers, method: body === undefined ? 'GET' : 'POST' },
    (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () => {
        resolve({ status: reply.statusCode, headers: reply.headers, text: Buffer.concat(chunks).toString() });
      });
    },
  );
  request.on('error', reject);
  request.end(body);
  return promise;
}

afterEach(async () => {
  errors.length = 0;
  await new Promise((resolve) => server?.close(resolve));
});

test('hands over method, path, headers and body, and gives back status, headers and body', async () => {
  const address = await serve(async (request) => {
    const { pathname, search } = new URL(request.url);
    const said = `${request.method} ${pathname}${search} ${request.headers.get('x-a')} ${await request.text()}`;
    return new Response(said, { status: 201, headers: { 'x-b': 'c', 'set-cookie': 'a=b' } });
  });
  const reply = await ask(address, '//kluscv/../a%20b?c=d', 'f', { 'x-a': 'e' });
  expect([reply.status, reply.headers['x-b'], reply.headers['set-cookie']]).toEqual([201, 'c', ['a=b']]);
  expect(reply.text).toBe('POST //a%20b?c=d e f');
});

test('stops reading when the handler has had enough', async () => {
  const address = await serve(async (request) => {
    await request.body?.getReader().cancel();
    return new Response('enough', { status: 413 });
  });
  const reply = await ask(address, '/', 'x'.repeat(100));
  expect(reply.status).toBe(413);
});

test.each(['/\\\\evil.example/', '*', '//[', '/%'])('a path such as %s reaches no other host', async (path) => {
  const address = await serve((request) => Promise.resolve(new Response(new URL(request.url).host)));
  expect((await ask(address, path)).text).toBe('localhost');
});

test('a handler that throws is reported, and answers with nothing', async () => {
  const address = await serve(() => Promise.reject(new Error('broken')));
  const reply = await ask(address, '/');
  expect([reply.status, reply.text]).toEqual([500, '']);
  expect(errors).toEqual([new Error('broken')]);
});

test.each(['TRACE', 'PUT', 'DELETE', 'OPTIONS'])('answers %s with 405, and asks nobody', async (method) => {
  const address = await serve(() => Promise.reject(new Error('asked')));
  const { hostname, port } = new URL(address);
  const { promise, resolve } = Promise.withResolvers<unknown[]>();
  httpRequest({ hostname, port, path: '/', method }, (reply) => {
    reply.resume();
    resolve([reply.statusCode, reply.headers.allow]);
  }).end();
  expect(await promise).toEqual([405, 'GET, HEAD, POST']);
  expect(errors).toEqual([]);
});
