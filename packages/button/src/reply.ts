import type { Settings } from './options.ts';
import type { Markup } from './markup.ts';

/** On every answer: nothing is kept, framed, sniffed, indexed or passed on, and no script runs. */
const HEADERS: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'interest-cohort=()',
  // Not `no-referrer`: browsers would then send `Origin: null` with our own forms. No path ever leaves either way.
  'referrer-policy': 'strict-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
};

/** A page. */
export function pageReply(page: Markup, status = 200, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(`<!doctype html>${page.markup}`, {
    status,
    headers: { ...HEADERS, 'content-type': 'text/html; charset=utf-8', vary: 'accept-language', ...more },
  });
}

/** On to another page of the button, by GET. */
export function redirectReply(settings: Settings, path: string, more: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status: 303, headers: { ...HEADERS, location: `${settings.base}${path}`, ...more } });
}

/** The document, under a name that nobody chose. */
export function pdfReply(bytes: Uint8Array, more: Readonly<Record<string, string>>): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: {
      ...HEADERS,
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="kluscv.pdf"',
      'content-length': String(bytes.length),
      ...more,
    },
  });
}

/** The stylesheet: the one thing that is the same for everybody. */
export function styleReply(css: string): Response {
  return new Response(css, {
    headers: { ...HEADERS, 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}

function cookieName({ secure }: Settings): string {
  return secure ? '__Host-kluscv' : 'kluscv';
}

/** Gives the browser the key to an opened page; without a token, takes it away. */
export function cookieHeader(settings: Settings, token?: string): Readonly<Record<string, string>> {
  const age = token === undefined ? 0 : settings.pageSeconds;
  const secure = settings.secure ? ' Secure;' : '';
  const value = `${cookieName(settings)}=${token ?? ''}; Path=/; HttpOnly;${secure} SameSite=Strict; Max-Age=${age}`;
  return { 'set-cookie': value };
}

/** The key that the browser holds. With two of that name, none: somebody else set one of them. */
export function cookieOf(settings: Settings, request: Request): string | undefined {
  const start = `${cookieName(settings)}=`;
  const found = (request.headers.get('cookie') ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(start));
  return found.length === 1 ? found[0]?.slice(start.length) : undefined;
}

/** Whether a form came from our own pages. A browser says so; who says nothing is refused. */
export function isOwnForm(settings: Settings, request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  return request.headers.get('origin') === settings.origin && (site === null || site === 'same-origin');
}
