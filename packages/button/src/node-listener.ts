/** What Node’s `IncomingMessage` and Express’s `Request` have in common. */
export interface NodeRequest extends AsyncIterable<unknown> {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** Set by Express, where `url` lacks the path that the handler is mounted under. */
  readonly originalUrl?: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** What Node’s `ServerResponse` and Express’s `Response` have in common. */
export interface NodeResponse {
  statusCode: number;
  setHeader(name: string, value: string): unknown;
  end(body: Uint8Array): unknown;
}

/**
 * A listener for `node:http` and Express from a handler of web requests. Mount it before anything that reads bodies.
 *
 * @param onError told if the answer could not be made or sent
 */
export function nodeListener(
  handle: (request: Request) => Promise<Response>,
  onError: (error: unknown) => void,
): (request: NodeRequest, response: NodeResponse) => void {
  return (request, response) => {
    answer(handle, request, response).catch((error: unknown) => {
      onError(error);
      response.statusCode = 500;
      response.end(new Uint8Array());
    });
  };
}

async function answer(
  handle: (request: Request) => Promise<Response>,
  request: NodeRequest,
  response: NodeResponse,
): Promise<void> {
  const { method = 'GET' } = request;
  // Web requests cannot have the others (TRACE, CONNECT …): making one would throw.
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') {
    response.statusCode = 405;
    response.setHeader('allow', 'GET, HEAD, POST');
    response.end(new Uint8Array());
    return;
  }
  const path = request.originalUrl ?? request.url ?? '/';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, typeof value === 'string' ? value : value.join(', '));
  }
  // The host is not believed: pages are told apart by their path, and their origin is configured.
  const web = new Request(`http://localhost${path.startsWith('/') ? path : '/'}`, {
    method,
    headers,
    ...(hasBody && { body: streamOf(request), duplex: 'half' }),
  });
  const reply = await handle(web);
  response.statusCode = reply.status;
  for (const [name, value] of reply.headers) response.setHeader(name, value);
  response.end(method === 'HEAD' ? new Uint8Array() : new Uint8Array(await reply.arrayBuffer()));
}

function streamOf(chunks: AsyncIterable<unknown>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value as Uint8Array);
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}
