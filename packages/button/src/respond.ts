import { choosable, chosenRecords, documentLanguage, reviewNames } from './choice.ts';
import { isTooMuch, makeDocument } from './document.ts';
import { type FormReading, readForm } from './form.ts';
import { MESSAGES, acceptedLanguage, pageLanguage } from './messages/table.ts';
import { secondsAfter, type Settings } from './options.ts';
import { choosePage } from './pages/choose.ts';
import type { PageContext } from './pages/frame.ts';
import { failedPage, notFoundPage, refusedPage, startPage, stoppedPage, unusablePage } from './pages/notices.ts';
import { previewPage } from './pages/preview.ts';
import type { Choices, PendingEntry } from './pending-store.ts';
import { cookieHeader, cookieOf, isOwnForm, pageReply, pdfReply, redirectReply, styleReply } from './reply.ts';
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
  if (path === '/style.css') return styleReply(`${STYLE}${settings.styles}`);
  if (path === '/stopped') return pageReply(stoppedPage(context));
  if (path.startsWith('/open/')) {
    const link = await liveEntry(settings, 'link', path.slice('/open/'.length));
    if (link !== undefined) {
      const own = asked ? language : (pageLanguage(link.entry.language) ?? language);
      return pageReply(startPage({ settings, language: own }, link.token));
    }
    // Somebody who went back to their link finds the page that it opened.
    return (await openedPage(settings, request)) === undefined ? unusable(context) : redirectReply(settings, '/choose');
  }
  if (path !== '/choose' && path !== '/preview') return pageReply(notFoundPage(context), 404);
  const page = await openedPage(settings, request);
  if (page === undefined) return unusable(context);
  const own: PageContext = { settings, language: asked ? language : (pageLanguage(page.entry.language) ?? language) };
  const ready = path === '/preview' && chosenRecords(page.entry.handover, page.entry.choices).length > 0;
  return pageReply(ready ? await previewPage(own, page.entry) : choosePage(own, page.entry));
}

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
  if (form.single.get('form') !== page.entry.formToken) return pageReply(refusedPage(own), 403);
  if (path === '/choose') return choose(own, page, form);
  if (path === '/stop') {
    await settings.store.take(page.key);
    return redirectReply(settings, `/stopped?lang=${language}`, cookieHeader(settings));
  }
  return download(own, page.key);
}

/** Uses the link up and opens a page that only this browser can see. */
async function open(context: PageContext, given: string | undefined): Promise<Response> {
  const { settings, language } = context;
  const { store, clock, random, pageSeconds } = settings;
  if (!isToken(given)) return unusable(context);
  const link = await store.take(await keyFor('link', given));
  if (link === undefined || hasExpired(settings, link)) return unusable(context);
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
  { key, entry }: LiveEntry,
  { single, shown }: FormReading & { readonly ok: true },
): Promise<Response> {
  const { settings, language } = context;
  const { handover } = entry;
  const allowed = new Set(choosable(handover));
  const locale = documentLanguage(single.get('document'));
  const action = single.get('do') ?? '';
  const [verb = '', argument = ''] = action.split('-');
  const at = Number(argument);
  const switched = verb === 'lang' ? pageLanguage(argument) : language;
  const all = verb === 'all' || verb === 'none';
  const record = all ? handover.records[at] : undefined;
  const known = action === 'preview' || (verb === 'lang' && switched !== undefined) || record !== undefined;
  if (!known || switched === undefined || locale === undefined || !shown.every((name) => allowed.has(name))) {
    return pageReply(refusedPage(context), 400);
  }
  const ofRecord = record === undefined ? [] : reviewNames(record, at);
  const kept = shown.filter((name) => !ofRecord.includes(name));
  const choices: Choices = { locale, shown: verb === 'all' ? [...kept, ...ofRecord] : kept };
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
async function download(context: PageContext, key: string): Promise<Response> {
  const { settings, language } = context;
  const entry = await settings.store.take(key);
  if (entry === undefined || hasExpired(settings, entry)) return unusable(context);
  const { failed, tooMuch } = MESSAGES[language];
  try {
    const bytes = await makeDocument(settings, entry.handover, entry.choices);
    const name = entry.choices.shown.includes('name') ? entry.handover.worker.name : undefined;
    return pdfReply(bytes, name, cookieHeader(settings));
  } catch (error) {
    await settings.store.add(key, entry);
    if (isTooMuch(error)) return pageReply(choosePage(context, entry, tooMuch), 422);
    settings.onError(error);
    return pageReply(choosePage(context, entry, failed), 500);
  }
}

interface LiveEntry {
  readonly key: string;
  readonly token: string;
  readonly entry: PendingEntry;
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
function hasExpired({ clock }: Settings, { expiresAt }: PendingEntry): boolean {
  return Date.parse(expiresAt) <= Date.parse(clock());
}

function unusable(context: PageContext): Response {
  return pageReply(unusablePage(context), 410);
}
