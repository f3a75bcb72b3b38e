// The one file that knows the button, so that the command and the button stay apart everywhere else.
import { createButton } from '@kluscv/button';
import { readJson, type WorkRecord } from '@kluscv/schema';
import { createTestIssuer } from '@kluscv/sdk/issue';
import { CliError } from '../../errors.ts';
import { type Io, readInput } from '../../terminal/io.ts';
import { type Orders, ordersIn } from '@kluscv/issuer';
import { escapeMarkup } from '@kluscv/verifier/plain-text';

export { nodeListener } from '@kluscv/button';

/** Where the pages of the button are. */
const BASE = '/kluscv';
const PRESS = '/download-my-kluscv';

/**
 * The button as a platform would mount it, with the workers of an import: to see it before any code is written. Everything that it
 * makes is marked as a test.
 *
 * @param origin address of the server, as a browser sees it
 * @throws CliError `serve.not-a-reading`
 */
export async function buttonRehearsal(
  io: Io,
  {
    reading,
    origin,
    onError,
  }: { readonly reading: string; readonly origin: string; readonly onError: (error: unknown) => void },
): Promise<(request: Request) => Promise<Response | undefined>> {
  const orders = await ordersOf(io, reading);
  const button = createButton({
    baseUrl: `${origin}${BASE}`,
    backUrl: `${origin}/`,
    issuer: await createTestIssuer(),
    onError,
  });
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(`${BASE}/`)) return button.handle(request);
    if (pathname === '/' && request.method === 'GET') return page(orders);
    if (pathname !== PRESS || request.method !== 'POST') return undefined;
    // Another page in the same browser must not press it.
    if (request.headers.get('origin') !== origin) return new Response(null, { status: 403 });
    const worker = orders.workers[Number(new URLSearchParams(await request.text()).get('worker'))];
    if (worker === undefined) return new Response(null, { status: 400 });
    const records = worker.records.map((index) => orders.records[index] as WorkRecord);
    const { url } = await button.offer({ worker: { name: worker.name ?? worker.ref }, records });
    return new Response(null, { status: 303, headers: { location: url } });
  };
}

async function ordersOf(io: Io, reading: string): Promise<Orders> {
  const json = readJson(await readInput(io, reading), { maxBytes: 64 * 1024 * 1024 });
  const orders = json.ok ? ordersIn(json.value) : undefined;
  if (orders !== undefined && orders.workers.length > 0) return orders;
  throw json.ok
    ? new CliError('serve.not-a-reading', { at: reading })
    : new CliError('json.unreadable', { at: reading, found: json.message });
}

function page({ workers }: Orders): Response {
  const forms = workers.map(
    ({ name, ref }, index) =>
      `<li>${escapeMarkup(name ?? ref)} <form method="post" action="${PRESS}"><button name="worker" value="${index}">Download my KlusCV</button></form></li>`,
  );
  return new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Rehearsal</title><h1>Press the button as one of your workers</h1><p>Everything is marked as a test.</p><ul>${forms.join('')}</ul></html>`,
    {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    },
  );
}
