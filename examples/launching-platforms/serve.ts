// All six platforms on one server on this machine, each with a profile page and the button.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Button, createButton, nodeListener } from '@kluscv/button';
import { createTestIssuer } from '@kluscv/sdk/issue';
import { type LaunchingPlatform, WORKER } from './launching-platform.ts';

/** A running server. */
export interface Served {
  readonly server: Server;
  readonly origin: string;
}

interface Mounted {
  readonly platform: LaunchingPlatform;
  readonly button: Button;
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
}

/** Starts all of them. Keys are made on the spot, so everything that is issued is marked as a test. */
export async function serve(platforms: readonly LaunchingPlatform[], port = 0): Promise<Served> {
  const mounted = new Map<string, Mounted>();
  const server = createServer((request, response) => {
    const [, id = ''] = (request.url ?? '').split(/[/?]/);
    const found = mounted.get(id);
    if (found === undefined) index(response, platforms);
    else if ((request.url ?? '').startsWith(`/${id}/kluscv/`)) found.listener(request, response);
    else profile(found, request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const platform of platforms) {
    const { id, name, role } = platform;
    const button = createButton({
      baseUrl: `${origin}/${id}/kluscv`,
      backUrl: `${origin}/${id}`,
      issuer: await createTestIssuer({ issuer: { name, role } }),
      onError: console.error,
    });
    mounted.set(id, { platform, button, listener: nodeListener(button.handle, console.error) });
  }
  return { server, origin };
}

/** The worker's own page on the platform, where the button stands. A real one asks who is there; here it is always Noor. */
function profile({ platform, button }: Mounted, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'POST') {
    const body = `<h1>${platform.name}</h1><p>Noor Voorbeeld</p><form method="post"><button>Download my KlusCV</button></form>`;
    return page(response, platform.name, body);
  }
  platform
    .records()
    .then((records) => button.offer({ worker: { name: WORKER.name }, records }))
    .then(
      ({ url }) => response.writeHead(303, { location: url }).end(),
      (error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
}

function index(response: ServerResponse, platforms: readonly LaunchingPlatform[]): void {
  const links = platforms.map(({ id, name }) => `<li><a href="/${id}">${name}</a></li>`);
  page(response, 'Six launching platforms', `<h1>Six launching platforms</h1><ul>${links.join('')}</ul>`);
}

function page(response: ServerResponse, title: string, body: string): void {
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(
      `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><main>${body}</main></html>`,
    );
}
