// The three examples of mounting, each started as a person would and asked what a browser asks first.
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, type IncomingHttpHeaders, request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let running: ChildProcess | undefined;

afterEach(() => {
  running?.kill();
});

test.each(['node-http', 'hono', 'express'])('the button in %s', { timeout: 60_000 }, async (name) => {
  const port = await freePort();
  const started = spawn(
    process.execPath,
    ['--conditions=@kluscv/source', join(root, 'examples/launching-platforms/mount/run.js'), name],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, PORT: String(port) } },
  );
  running = started;
  await new Promise<void>((ready, failed) => {
    started.once('exit', (code) => failed(new Error(`the example ended with ${code}`)));
    started.stdout.once('data', () => ready());
  });

  const profile = await ask(port, '/profile');
  expect(profile.text).toContain('Download my KlusCV');
  const pressed = await ask(port, '/download-my-kluscv', {});
  expect(pressed.status).toBe(303);
  const link = new URL(pressed.headers.location ?? '');
  expect((await ask(port, link.pathname)).text).toContain('<h1>Download je KlusCV</h1>');
  const opened = await ask(port, '/kluscv/open', { token: link.pathname.split('/').at(-1) ?? '', lang: 'nl' });
  expect(opened.status).toBe(303);
  const cookie = opened.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const chooser = await ask(port, opened.headers.location ?? '', undefined, { cookie });
  expect(chooser.text).toContain('Noor Voorbeeld');
  const form = /name="form" value="([^"]+)"/.exec(chooser.text)?.[1] ?? '';
  const signed = await ask(port, '/kluscv/download', { form, lang: 'nl' }, { cookie });
  expect(signed.status).toBe(303);
  const done = await ask(port, signed.headers.location ?? '', undefined, { cookie });
  expect(done.text).toContain('content="0; url=/kluscv/file"');
  const file = await ask(port, '/kluscv/file', undefined, { cookie });
  expect([file.status, file.headers['content-type'], file.text.slice(0, 8)]).toEqual([
    200,
    'application/pdf',
    '%PDF-1.7',
  ]);
  expect((await ask(port, '/kluscv/stop', { form, lang: 'nl' }, { cookie })).status).toBe(303);
  expect((await ask(port, '/kluscv/file', undefined, { cookie })).status).toBe(410);
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

function ask(
  port: number,
  path: string,
  form?: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const headers = {
    ...more,
    ...(form !== undefined && {
      origin: `http://localhost:${port}`,
      'content-type': 'application/x-www-form-urlencoded',
    }),
  };
  const method = form === undefined ? 'GET' : 'POST';
  const request = httpRequest({ hostname: 'localhost', port, path, method, headers }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => {
      resolve({
        status: response.statusCode,
        headers: response.headers,
        text: Buffer.concat(chunks).toString('latin1'),
      });
    });
  });
  request.on('error', reject);
  request.end(form && new URLSearchParams(form).toString());
  return promise;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
