import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askHosted, localServer } from './ask-hosted.ts';

let server: Server;
let at: URL;
beforeAll(async () => {
  server = createServer((request, response) => response.end(request.url)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  at = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/elsewhere`);
});
afterAll(() => {
  server.close();
});

test.each(['/.well-known/did.json', '/status/1', '//other.example/status/1', '/\\other.example/1'])(
  'a server on this machine, and nobody else, is asked for %s',
  async (path) => {
    const answer = await askHosted(`https://platform.example${path}`, at);
    expect(answer).toMatchObject({ ok: true, status: 200 });
    expect(answer.ok && new TextDecoder().decode(answer.body)).toBe(
      new URL(`https://platform.example${path}`).pathname,
    );
  },
);

test.each(['https://platform.example/', 'http://127.0.0.1.example/', 'http://me@localhost/', 'file:///etc/passwd'])(
  '%s is no server on this machine',
  (address) => {
    expect(() => localServer(address)).toThrow(expect.objectContaining({ code: 'node.address' }));
  },
);
