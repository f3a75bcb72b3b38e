import { choosable, chosenRecords, newestReviews, reviewNames } from './choice.ts';
import { isTooMuch, signDocument } from './document.ts';
import { type FormReading, readForm } from './form.ts';
import { MESSAGES, acceptedLanguage, pageLanguage } from './messages/table.ts';
import { secondsAfter, type Settings } from './options.ts';
import { choosePage } from './pages/choose.ts';
import { donePage } from './pages/done.ts';
import type { PageContext } from './pages/frame.ts';
import {
  clearedPage,
  failedPage,
  notFoundPage,
  refusedPage,
  startPage,
  stoppedPage,
  unusablePage,
} from './pages/notices.ts';
import { previewPage } from './pages/preview.ts';
import type { Choices, PendingEntry, SignedEntry, StoredEntry } from './pending-store.ts';
import {
  cookieHeader,
  cookieOf,
  fixedReply,
  isOwnForm,
  pageReply,
  pdfReply,
  redirectReply,
  WITH_SCRIPT,
} from './reply.ts';
import { SHARE_SCRIPT } from './share-script.ts';
import { STYLE } from './style.ts';
import { isToken, keyFor, randomToken } from './token.ts';

/** Answers one request. Paths are compared whole; nothing of them is ever a name of a file. */
export async function respond(settings: Settings, request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const asked = pageLanguage(searchParams.get('lang'));
  const accepted = acceptedLanguage(request.headers.get('accept-language'));
  const context: PageContext = { settings, language: asked ?? accepted ?? settings.language };
  const path = pathname.startsWith(`${settings.base}/`) ? pathname.slice(settings.base.length) : '';
  try {
    if (request.method === 'GET' || request.method === 'HEAD')
      return await show(context, path, request, asked !== undefined);
    if (request.method === 'POST') return await change(context, path, request);
    return pageReply(refusedPage(context), 405, { allow: 'GET, HEAD, POST' });
  } catch (error) {
    settings.onError(error);
    return pageReply(failedPage(context), 500);
  }
}

/** Looking changes nothing: programs that follow every link use nothing up. */
async function show(context: PageContext, path: string, request: Request, asked: boolean): Promise<Response> {
  const { settings, language } = context;
  const { searchParams } = new URL(request.url);
  if (path === '/style.css') return fixedReply(`${STYLE}${settings.styles}`, 'text/css');
  if (path === '/share.js') return fixedReply(SHARE_SCRIPT, 'text/javascript');
  if (path === '/stopped') return pageReply(stoppedPage(context));
  if (path === '/cleared') return pageReply(clearedPage(context));
  if (path.startsWith('/open/')) {
    const link = await liveEntry(settings, 'link', path.slice('/open/'.length));
    if (link !== undefined) {
      const own = asked ? language : (pageLanguage(link.entry.language) ?? language);
      return pageReply(startPage({ settings, language: own }, link.token));
    }
    // Somebody who went back to their link finds the page that it opened.
    return (await openedPage(settings, request)) === undefined ? unusable(context) : redirectReply(settings, '/choose');
  }
  if (!PAGES.has(path)) return pageReply(notFoundPage(context), 404);
  const page = await openedPage(settings, request);
  if (page === undefined) return unusable(context);
  const { entry } = page;
  const own: PageContext = { settings, language: asked ? language : (pageLanguage(entry.language) ?? language) };
  if (isSigned(entry)) {
    if (path === '/file') return pdfReply(await settings.render(entry.signed), entry.name);
    if (path !== '/done') return redirectReply(settings, `/done?lang=${own.language}`);
    return pageReply(donePage(own, entry, searchParams.has('start')), 200, WITH_SCRIPT);
  }
  if (path === '/done' || path === '/file') return redirectReply(settings, `/choose?lang=${own.language}`);
  const ready = path === '/preview' && chosenRecords(entry.handover, entry.choices).length > 0;
  return pageReply(ready ? await previewPage(own, entry) : choosePage(own, entry));
}

/** What only the browser that opened the link can see. */
const PAGES: ReadonlySet<string> = new Set(['/choose', '/preview', '/done', '/file']);

/** Fields of the forms, by path. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  '/open': ['token', 'lang'],
  '/choose': ['form', 'lang', 'document', 'do'],
  '/download': ['form', 'lang'],
  '/stop': ['form', 'lang'],
};

async function change(context: PageContext, path: string, request: Request): Promise<Response> {
  const { settings } = context;
  const fields = FORMS[path];
  if (fields === undefined) return pageReply(notFoundPage(context), 404);
  if (!isOwnForm(settings, request)) return pageReply(refusedPage(context), 403);
  const form = await readForm(request, fields);
  if (!form.ok) return pageReply(refusedPage(context), form.status);
  const language = pageLanguage(form.single.get('lang'));
  if (language === undefined) return pageReply(refusedPage(context), 400);
  const own: PageContext = { settings, language };
  if (path === '/open') return open(own, form.single.get('token'));
  const page = await openedPage(settings, request);
  if (page === undefined) return unusable(own);
  const { key, token, entry } = page;
  if (form.single.get('form') !== entry.formToken) return pageReply(refusedPage(own), 403);
  if (path === '/stop') {
    await settings.store.take(key);
    const to = isSigned(entry) ? 'cleared' : 'stopped';
    return redirectReply(settings, `/${to}?lang=${language}`, cookieHeader(settings));
  }
  // Pressed twice, or gone back to: it is signed, and nothing of it changes any more.
  if (isSigned(entry)) return redirectReply(settings, `/done?lang=${language}&start`);
  return path === '/choose' ? choose(own, { key, entry }, form) : download(own, key, token);
}

/** Uses the link up and opens a page that only this browser can see. */
async function open(context: PageContext, given: string | undefined): Promise<Response> {
  const { settings, language } = context;
  const { store, clock, random, pageSeconds } = settings;
  if (!isToken(given)) return unusable(context);
  const link = await store.take(await keyFor('link', given));
  if (link === undefined || isSigned(link) || hasExpired(settings, link)) return unusable(context);
  const token = randomToken(random);
  const added = await store.add(await keyFor('page', token), {
    ...link,
    language,
    formToken: randomToken(random),
    expiresAt: secondsAfter(clock(), pageSeconds),
  });
  if (!added) return pageReply(failedPage(context), 503);
  return redirectReply(settings, `/choose?lang=${language}`, cookieHeader(settings, token));
}

async function choose(
  context: PageContext,
  { key, entry }: { readonly key: string; readonly entry: PendingEntry },
  { single, shown }: FormReading & { readonly ok: true },
): Promise<Response> {
  const { settings, language } = context;
  const { handover } = entry;
  const allowed = new Set(choosable(handover));
  const locale = pageLanguage(single.get('document'));
  const action = single.get('do') ?? '';
  const [verb = '', argument = ''] = action.split('-');
  const at = Number(argument);
  const switched = verb === 'lang' ? pageLanguage(argument) : language;
  const record = verb === 'all' || verb === 'newest' || verb === 'none' ? handover.records[at] : undefined;
  const known = action === 'preview' || (verb === 'lang' && switched !== undefined) || record !== undefined;
  if (!known || switched === undefined || locale === undefined || !shown.every((name) => allowed.has(name))) {
    return pageReply(refusedPage(context), 400);
  }
  const ofRecord = record === undefined ? [] : reviewNames(record, at);
  const kept = shown.filter((name) => !ofRecord.includes(name));
  const added = record === undefined || verb === 'none' ? [] : verb === 'all' ? ofRecord : newestReviews(record, at);
  const choices: Choices = { locale, shown: [...kept, ...added] };
  const changed: PendingEntry = { ...entry, choices, language: switched };
  if (!(await settings.store.replace(key, changed))) return unusable(context);
  if (action !== 'preview') {
    return redirectReply(settings, `/choose?lang=${switched}${record === undefined ? '' : `#record-${at}`}`);
  }
  if (chosenRecords(handover, choices).length === 0) {
    return pageReply(choosePage(context, changed, MESSAGES[language].chooseOne), 422);
  }
  return redirectReply(settings, `/preview?lang=${language}`);
}

/** Takes the entry out first: whatever happens next, a second request finds nothing. What failed is put back, for another try. */
async function download(context: PageContext, key: string, token: string): Promise<Response> {
  const { settings, language } = context;
  const { store, clock, fileSeconds, render } = settings;
  const entry = await store.take(key);
  if (entry === undefined || isSigned(entry) || hasExpired(settings, entry)) return unusable(context);
  const { handover, choices, ...kept } = entry;
  const { failed, tooMuch } = MESSAGES[language];
  try {
    const signed = await signDocument(settings, handover, choices);
    const name = choices.shown.includes('name') ? handover.worker.name : undefined;
    const expiresAt = secondsAfter(clock(), fileSeconds);
    const added = await store.add(key, { ...kept, language, signed, expiresAt, ...(name !== undefined && { name }) });
    // Without room to keep it for a second download, the first is the only one.
    if (!added) return pdfReply(await render(signed), name, cookieHeader(settings));
    return redirectReply(settings, `/done?lang=${language}&start`, cookieHeader(settings, token, fileSeconds));
  } catch (error) {
    await store.add(key, entry);
    if (isTooMuch(error)) return pageReply(choosePage(context, entry, tooMuch), 422);
    settings.onError(error);
    return pageReply(choosePage(context, entry, failed), 500);
  }
}

interface LiveEntry {
  readonly key: string;
  readonly token: string;
  readonly entry: StoredEntry;
}

async function openedPage(settings: Settings, request: Request): Promise<LiveEntry | undefined> {
  return liveEntry(settings, 'page', cookieOf(settings, request));
}

async function liveEntry(
  settings: Settings,
  kind: 'link' | 'page',
  token: string | undefined,
): Promise<LiveEntry | undefined> {
  if (!isToken(token)) return undefined;
  const key = await keyFor(kind, token);
  const entry = await settings.store.read(key);
  return entry === undefined || hasExpired(settings, entry) ? undefined : { key, token, entry };
}

/** Judged here as well: a store may be late. */
function hasExpired({ clock }: Settings, { expiresAt }: StoredEntry): boolean {
  return Date.parse(expiresAt) <= Date.parse(clock());
}

function isSigned(entry: StoredEntry): entry is SignedEntry {
  return 'signed' in entry;
}

function unusable(context: PageContext): Response {
  return pageReply(unusablePage(context), 410);
}
