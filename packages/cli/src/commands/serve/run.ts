import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { didWebUrl } from '@kluscv/sdk';
import { buttonRehearsal, nodeListener } from './button-rehearsal.ts';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import type { Io } from '../../terminal/io.ts';
import { reportError } from '../../terminal/problem.ts';
import { printable } from '../../terminal/terminal.ts';
import { folderHandler, publishedIn } from '@kluscv/node/store';

/** Options of `kluscv serve`. */
export interface ServeOptions {
  readonly host: string;
  readonly port: string;
  readonly button?: string;
  readonly quiet?: boolean;
}

/** Names of this machine for itself. */
const LOOPBACK = ['localhost', '127.0.0.1', '::1'];

/** `kluscv serve`: what an issuer publishes, out of one folder, until it is stopped. Nothing else of the folder is sent. */
export async function serve(io: Io, folder: string, options: ServeOptions): Promise<ExitCode> {
  const { host, button } = options;
  const port = portOf(options.port);
  const local = LOOPBACK.includes(host);
  if (button !== undefined && !local) {
    throw new CliError('serve.button-on-network', { found: host });
  }
  const published = await publishedIn(folder);
  const onError = (error: unknown): void => {
    void reportError(io, error);
  };
  const publication = folderHandler(folder, published, onError);
  const server = createServer();
  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${await listening(server, host, port)}`;
  try {
    await answering(server, { io, options, origin, publication, onError });
  } catch (error) {
    server.close();
    throw error;
  }
  // Listened for before anything is said: who stops it at once is heard.
  const end = stopped();
  io.stdout(`${origin}\n`);
  const address = didWebUrl(published.document.id) ?? '';
  for (const url of published.elsewhere) {
    io.stderr(`Not served: ${printable(url)}, since it is published under another host than ${address}.\n`);
  }
  for (const url of [address, ...published.lists.keys()]) {
    io.stderr(`  ${origin}${new URL(url).pathname}  for  ${printable(url)}\n`);
  }
  if (button !== undefined) io.stderr(`  ${origin}/  the button, to try it\n`);
  if (!local) io.stderr('Other machines can reach this. It has no TLS: put a server in front that has.\n');
  io.stderr('Stop it with Ctrl-C.\n');
  await end;
  await closed(server);
  return EXIT.ok;
}

interface Answering {
  readonly io: Io;
  readonly options: ServeOptions;
  readonly origin: string;
  readonly publication: (request: Request) => Promise<Response>;
  readonly onError: (error: unknown) => void;
}

async function answering(
  server: Server,
  { io, options: { button, quiet = false }, origin, publication, onError }: Answering,
): Promise<void> {
  const rehearsal = button === undefined ? undefined : await buttonRehearsal(io, { reading: button, origin, onError });
  const listener = nodeListener(async (request) => (await rehearsal?.(request)) ?? publication(request), onError);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!quiet) response.on('finish', () => io.stderr(`${logLine(request, response)}\n`));
    // A name that leads here although it is not ours is a page of somebody else, reading along (DNS rebinding).
    if (rehearsal !== undefined && request.headers.host !== new URL(origin).host) response.writeHead(421).end();
    else listener(request, response);
  });
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new CliError('serve.no-port', { found: text });
}

/** @returns the port that is listened on */
function listening(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new CliError('serve.port-taken', { at: `${host}:${port}`, found: error.code ?? error.message }));
    });
    server.listen(port, host, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Until Ctrl-C, or until the system asks for it. A second time stops at once. */
async function stopped(): Promise<void> {
  const ended = new AbortController();
  const { signal } = ended;
  await Promise.race([once(process, 'SIGINT', { signal }), once(process, 'SIGTERM', { signal })]);
  ended.abort();
}

/** What is being sent is sent; connections that only wait are closed. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeIdleConnections();
    setTimeout(() => {
      server.closeAllConnections();
    }, 3000).unref();
  });
}

/** Who asked is nobody's business, nor is what stands behind a `?`: it may be a key. The paths of the button hold one. */
function logLine({ method, url = '' }: IncomingMessage, { statusCode }: ServerResponse): string {
  const path = url.replace(/\?.*$/, '').replace(/^\/kluscv\/.*/, '/kluscv/…');
  return `${method} ${printable(path)} ${statusCode}`;
}
