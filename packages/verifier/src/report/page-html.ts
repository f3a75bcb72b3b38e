import type { PageFact, PageSpan, PageText } from '@kluscv/pdf';
import { expectCall } from '@kluscv/schema/reading';
import { base64 } from '@scure/base';
import { sha256 } from '../digest.ts';
import { escapeMarkup } from './plain-text.ts';

/** Looks: ink on paper, one accent, no fonts from elsewhere. The same contrast as in the PDF; in print, nothing is torn that belongs together. */
const STYLE = `
:root { color: #1b1f24; background: #fff; font: 100%/1.5 system-ui, "Noto Sans", sans-serif; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: break-word; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .25rem; padding-top: .75rem; border-top: 2px solid #085965; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; }
p { margin: .15rem 0; }
strong { color: #085965; }
dl { margin: .75rem 0; }
dl > div { display: grid; grid-template-columns: minmax(7rem, 13rem) 1fr; column-gap: 1rem; margin: .5rem 0; }
dt { color: #586068; }
dt span, dd { display: block; margin: 0; }
dd dl, dd dl > div { margin: .1rem 0; }
blockquote { margin: .6rem 0 0; padding-inline-start: .75rem; border-inline-start: 2px solid #bfcbd0; white-space: pre-line; }
@media (max-width: 30rem) { dl > div { display: block; } }
@media print {
  @page { margin: 18mm; }
  :root { font-size: 9.5pt; }
  body { max-width: none; margin: 0; padding: 0; }
  h1, h2, h3, dt { break-after: avoid; }
  dl > div, blockquote, p { break-inside: avoid; }
}
`;

/** Nothing is loaded and nothing is run, whatever the words of others say: only this very style may apply. */
async function policy(): Promise<string> {
  const hash = base64.encode(await sha256(new TextEncoder().encode(STYLE)));
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}

/** Signs that run from right to left, and letters that do not. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LEFT_TO_RIGHT = /[A-Za-z\u00c0-\u058f\u1e00-\u1fff]/;

/** A page as one accessible HTML file: headings, lists of facts and quotations in reading order, with the language of each. */
export async function pageAsHtml(texts: readonly PageText[], locale: string): Promise<string> {
  expectCall('pageAsHtml', { texts: [texts, [{ kind: 'text' }]], locale: [locale, 'text'] });
  const direction = locale === 'ar' ? 'rtl' : 'ltr';
  const [name] = texts;
  const title = name === undefined || name.kind === 'fact' ? '' : name.spans.map(({ text }) => text).join('');
  return `<!doctype html>
<html lang="${locale}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(await policy())}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>KlusCV: ${escapeMarkup(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${blocks(texts, direction)}</main>
</body>
</html>
`;
}

/** Facts that follow each other are one list. */
function blocks(texts: readonly PageText[], direction: string): string {
  let markup = '';
  let open = false;
  for (const text of texts) {
    const isFact = text.kind === 'fact';
    if (isFact !== open) markup += isFact ? '<dl>\n' : '</dl>\n';
    open = isFact;
    markup += isFact ? fact(text, direction) : single(text, direction);
  }
  return open ? `${markup}</dl>\n` : markup;
}

function single(text: Exclude<PageText, PageFact>, direction: string): string {
  const content = text.spans.map((each) => span(each, direction)).join('');
  if (text.kind === 'heading') return `<h${text.level}>${content}</h${text.level}>\n`;
  const lang = text.lang === undefined ? '' : ` lang="${escapeMarkup(text.lang)}"`;
  if (text.kind === 'quote') return `<blockquote dir="auto"${lang}>${content}</blockquote>\n`;
  return `<p${lang}>${content}</p>\n`;
}

function fact({ label, value }: PageFact, direction: string): string {
  const lines = label.map((text) => `<span>${inline(text, direction)}</span>`).join('');
  return `<div><dt>${lines}</dt><dd>${blocks(value, direction)}</dd></div>\n`;
}

function inline(text: PageText, direction: string): string {
  if (text.kind === 'fact') return [...text.label, ...text.value].map((each) => inline(each, direction)).join(' ');
  return text.spans.map((each) => span(each, direction)).join('');
}

/** Words that run against the page are kept apart, so that a name cannot turn the sentence around it. */
function span({ text, lang, strong }: PageSpan, direction: string): string {
  const against = direction === 'rtl' ? LEFT_TO_RIGHT.test(text) : RIGHT_TO_LEFT.test(text);
  const inLanguage = lang === undefined ? '' : ` lang="${escapeMarkup(lang)}"`;
  const content = against || lang !== undefined ? `<bdi${inLanguage}>${escapeMarkup(text)}</bdi>` : escapeMarkup(text);
  return strong === true ? `<strong>${content}</strong>` : content;
}
