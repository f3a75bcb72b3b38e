import type { WorkRecord } from '@kluscv/schema';
import { createTestIssuer } from '@kluscv/sdk/issue';
import { type Button, createButton } from './button.ts';
import { memoryStore } from './memory-store.ts';
import type { OfferOptions } from './offer.ts';
import type { ButtonOptions } from './options.ts';

export const ORIGIN: string = 'https://platform.example';
export const BASE: string = `${ORIGIN}/kluscv`;

/** An invented cleaner’s record. */
export const CLEANING: WorkRecord = {
  type: 'WorkRecord',
  profile: 'gigcv',
  platform: { name: 'Voorbeeld Schoonmaak' },
  workType: { label: { nl: 'Schoonmaak', en: 'Cleaning' } },
  workRelation: 'selfEmployed',
  counts: { unitKind: 'appointment', completed: 143 },
  hours: { minutes: 24_150, basis: 'approved' },
  ratings: [
    { scale: { kind: 'stars', min: 1, max: 5 }, count: 96, mean: '4.7', linkage: 'perUnit', ratedBy: 'client' },
  ],
  reviewsTotal: 41,
  reviewsOffered: 41,
  reviews: [
    { text: 'Altijd op tijd en netjes.', lang: 'nl', month: '2024-11', score: '5' },
    { text: 'Best cleaner we have had.', lang: 'en', month: '2023-07' },
    { text: 'Bel haar op 06-12345678, zij is goed.', lang: 'nl', month: '2023-01' },
    { text: 'Zij ziet alles 𓂀', lang: 'nl', month: '2022-09' },
  ],
  period: { first: '2022-05', last: '2025-02', asOf: '2025-03-31' },
  coverage: { complete: 'yes', basis: 'issuerSystem' },
  assurance: 'issuerSigned',
};

/** The same person’s other work. */
export const WINDOWS: WorkRecord = {
  ...CLEANING,
  workType: { label: { nl: 'Ramen wassen', en: 'Window cleaning' } },
  reviews: [{ text: 'Streeploos!', lang: 'nl', month: '2024-03' }],
  reviewsTotal: 1,
  reviewsOffered: 1,
};

/** A mounted button on a clock that the test turns, its store, and what it reported. */
export async function mounted(options: Partial<ButtonOptions> = {}): Promise<{
  readonly button: Button;
  readonly store: ReturnType<typeof memoryStore>;
  readonly errors: readonly unknown[];
  readonly wait: (seconds: number) => void;
}> {
  let now = Date.parse('2026-01-15T10:00:00Z');
  const clock = (): string => `${new Date(now).toISOString().slice(0, 19)}Z`;
  const store = memoryStore({ clock });
  const errors: unknown[] = [];
  const button = createButton({
    baseUrl: BASE,
    backUrl: `${ORIGIN}/profile`,
    issuer: await createTestIssuer({ clock }),
    onError: (error) => errors.push(error),
    store,
    clock,
    ...options,
  });
  const wait = (seconds: number): void => {
    now += seconds * 1000;
  };
  return { button, store, errors, wait };
}

/** What a worker’s browser does: keeps the cookie, follows redirects, fills in forms. */
export class Visitor {
  readonly #button: Button;
  cookie = '';
  /** Text of the page that is open. */
  page = '';

  constructor(button: Button) {
    this.#button = button;
  }

  async get(path: string): Promise<Response> {
    return this.#arrive(
      await this.#button.handle(new Request(new URL(path, BASE), { headers: { cookie: this.cookie } })),
    );
  }

  /** Sends a form as its page would, or with other headers. */
  async post(path: string, fields: Fields, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
    return this.#arrive(
      await this.#button.handle(
        new Request(`${BASE}${path}`, {
          method: 'POST',
          headers: {
            origin: ORIGIN,
            'content-type': 'application/x-www-form-urlencoded',
            cookie: this.cookie,
            ...headers,
          },
          body,
        }),
      ),
    );
  }

  /** The hidden field that every form of an opened page carries. */
  get form(): readonly [string, string] {
    return ['form', /name="form" value="([\w-]+)"/.exec(this.page)?.[1] ?? ''];
  }

  /** From the link to the page where one chooses. */
  async open(url: string): Promise<Response> {
    return this.post('/open', [
      ['token', tokenOf(url)],
      ['lang', 'nl'],
    ]);
  }

  /** Chooses and looks at the preview. */
  async choose(shown: readonly string[], more: Fields = []): Promise<Response> {
    return this.post('/choose', [
      this.form,
      ['lang', 'nl'],
      ['document', 'nl'],
      ['do', 'preview'],
      ...shown.map((name): readonly [string, string] => ['show', name]),
      ...more,
    ]);
  }

  /** Presses the button, and fetches what the page after it begins to download: the file, or why there is none. */
  async download(): Promise<Response> {
    const reply = await this.sign();
    const [, address] = /http-equiv="refresh" content="0; url=([^"]+)"/.exec(this.page) ?? [];
    return reply.status === 200 && address !== undefined ? this.get(address) : reply;
  }

  /** Presses the button alone. */
  async sign(): Promise<Response> {
    return this.post('/download', [this.form, ['lang', 'nl']]);
  }

  async #arrive(response: Response): Promise<Response> {
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    if (cookie !== undefined) this.cookie = cookie;
    const to = response.headers.get('location');
    if (to !== null) return this.get(to);
    if (response.headers.get('content-type')?.startsWith('text/html') === true)
      this.page = await response.clone().text();
    return response;
  }
}

type Fields = readonly (readonly [string, string])[];

/** The token at the end of a link. */
export function tokenOf(url: string): string {
  return url.split('/').at(-1) ?? '';
}

/** A worker who has just opened the link. */
export async function arrived(
  button: Button,
  handover: OfferOptions = { worker: { name: 'Amina Voorbeeld' }, records: [CLEANING] },
): Promise<Visitor> {
  const { url } = await button.offer(handover);
  const visitor = new Visitor(button);
  await visitor.open(url);
  return visitor;
}
