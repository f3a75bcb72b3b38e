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

/** The document, under the name of the worker if it stands in it: of many files in a folder of downloads it is the one that is found again. */
export function pdfReply(
  bytes: Uint8Array,
  name: string | undefined,
  more: Readonly<Record<string, string>> = {},
): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: {
      ...HEADERS,
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${fileName(name)}"`,
      'content-length': String(bytes.length),
      ...more,
    },
  });
}

/** Letters whose plain form is not theirs without marks. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  ø: 'o',
  Ø: 'O',
  œ: 'oe',
  Œ: 'Oe',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
};

/** `KlusCV-Amina-Voorbeeld.pdf`: letters, digits and hyphens alone, whatever the name holds; `KlusCV.pdf` if nothing of it is left. */
export function fileName(name = ''): string {
  const latin = Array.from(name.normalize('NFC'), (letter) => {
    const small = letter.toLowerCase();
    const plain = PLAIN[letter] ?? PLAIN[small];
    if (plain === undefined) return letter.normalize('NFKD').replace(/\p{M}/gu, '');
    return letter === small || PLAIN[letter] !== undefined ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
  }).join('');
  const words = latin.replace(/['’`]/g, '').match(/[A-Za-z0-9]+/g) ?? [];
  return `${['KlusCV', ...words].join('-').slice(0, 80).replace(/-+$/, '')}.pdf`;
}

/** The one page with a script: only from here, and it may only ask for what is here. */
export const WITH_SCRIPT: Readonly<Record<string, string>> = {
  'content-security-policy': `${HEADERS['content-security-policy']}; script-src 'self'; connect-src 'self'`,
};

/** The stylesheet and the script: what is the same for everybody. */
export function fixedReply(text: string, type: 'text/css' | 'text/javascript'): Response {
  return new Response(text, {
    headers: { ...HEADERS, 'content-type': `${type}; charset=utf-8`, 'cache-control': 'public, max-age=3600' },
  });
}

function cookieName({ secure }: Settings): string {
  return secure ? '__Host-kluscv' : 'kluscv';
}

/** Gives the browser the key to an opened page for so many seconds; without a token, takes it away. */
export function cookieHeader(
  settings: Settings,
  token?: string,
  seconds: number = settings.pageSeconds,
): Readonly<Record<string, string>> {
  const age = token === undefined ? 0 : seconds;
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
