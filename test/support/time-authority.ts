import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SealingAuthority } from './sealing.ts';

/** A time-stamping authority on this machine: openssl behind HTTP, as authorities are asked. */
export interface TimeAuthority {
  readonly address: string;
  /** What was asked: method, type and path of each request. */
  readonly asked: readonly string[];
  close(): void;
}

/** Paths at which it answers as no authority should. */
const WRONG: Readonly<Record<string, readonly [number, Uint8Array | string]>> = {
  '/down': [503, 'closed today'],
  '/elsewhere': [302, ''],
  '/page': [200, '<html>This is a web page.</html>'],
  // PKIStatusInfo: rejection
  '/refused': [200, new Uint8Array([0x30, 5, 0x30, 3, 2, 1, 2])],
  '/huge': [200, new Uint8Array(100_000)],
};

/** Starts one. */
export async function timeAuthority({ timeStamp }: SealingAuthority): Promise<TimeAuthority> {
  const asked: string[] = [];
  let earlier: Uint8Array | undefined;
  const server: Server = createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    asked.push(`${method} ${headers['content-type'] ?? ''} ${url}`);
    const parts: Uint8Array[] = [];
    request.on('data', (part: Uint8Array) => parts.push(part));
    request.on('end', () => {
      const wrong = WRONG[url];
      if (wrong !== undefined) {
        response.writeHead(wrong[0], { location: '/' }).end(wrong[1]);
        return;
      }
      void timeStamp(new Uint8Array(Buffer.concat(parts))).then((reply) => {
        if (url === '/') earlier ??= reply;
        response
          .writeHead(200, { 'content-type': 'application/timestamp-reply' })
          .end(url === '/earlier' ? earlier : reply);
      });
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => void server.close(),
  };
}
