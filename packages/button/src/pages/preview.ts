import { type PageFact, type PageSpan, type PageText, pageText } from '@kluscv/pdf';
import { draftCredentials } from '../draft.ts';
import { html, type Markup } from '../markup.ts';
import { MESSAGES } from '../messages/table.ts';
import type { PageLanguage } from '../messages/message.ts';
import type { PendingEntry } from '../pending-store.ts';
import { stopForm } from './choose.ts';
import { frame, languageChoice, languageLinks, type PageContext, paragraphs, problemBox } from './frame.ts';

/** What an employer will see, in the words of the document itself, and the button that makes it. */
export async function previewPage(context: PageContext, entry: PendingEntry, problem?: string): Promise<Markup> {
  const { settings, language } = context;
  const { handover, choices, formToken } = entry;
  const words = MESSAGES[language];
  const drafts = draftCredentials(settings, handover, choices);
  const renderedOn = settings.clock().slice(0, 10);
  const document = async (locale: PageLanguage): Promise<Markup> => {
    const { direction, name, test } = MESSAGES[locale];
    const text = await pageText(drafts, { locale, renderedOn });
    return html`<article class="document" aria-label="${words.previewLabel} (${name})" lang="${locale}" dir="${direction}">
${settings.issuer.test && html`<p class="as-banner">${test}</p>\n`}${texts(text)}
</article>`;
  };
  const signed = await document(choices.locale);
  // Who cannot read the language of the document reads the same beside it.
  const own = choices.locale === language ? undefined : await document(language);
  return frame(
    context,
    words.previewHeading,
    html`${problemBox(context, problem)}
${languageChoice(context, languageLinks(context, '/preview'))}
<p>${words.previewText}</p>
<form method="post" action="${settings.base}/download">
<input type="hidden" name="form" value="${formToken}">
<input type="hidden" name="lang" value="${language}">
<button class="button">${words.downloadButton}</button>
</form>
<div class="both">${own && html`<details class="fold"><summary>${words.readHere}</summary>${own}</details>\n`}${signed}</div>
<p><a class="button plain" href="${settings.base}/choose?lang=${language}">${words.changeButton}</a></p>
<h2>${words.downloadHeading}</h2>
${paragraphs(words.downloadText)}
${stopForm(context, entry)}`,
  );
}

/** Facts that follow each other are one list; what stands side by side on the page does so here. */
function texts(all: readonly PageText[]): Markup {
  const parts: Markup[] = [];
  for (let at = 0; at < all.length; ) {
    const first = all[at];
    const end = all.findIndex((text, index) => index > at && !goesWith(first, text));
    const together = all.slice(at, end === -1 ? all.length : end);
    at += together.length;
    if (first?.place !== undefined) parts.push(row(together));
    else if (first?.kind === 'fact')
      parts.push(html`<dl>${together.map((text) => text.kind === 'fact' && fact(text))}</dl>\n`);
    else parts.push(html`${together.map((text) => text.kind !== 'fact' && single(text))}`);
  }
  return html`${parts}`;
}

function goesWith(first: PageText | undefined, other: PageText): boolean {
  if (first?.place !== undefined || other.place !== undefined) return first?.place?.row === other.place?.row;
  return (first?.kind === 'fact') === (other.kind === 'fact');
}

function row(all: readonly PageText[]): Markup {
  const cells = Map.groupBy(all, ({ place }) => place?.cell);
  const name = all.some(({ kind }) => kind === 'heading') ? 'row opening' : 'row';
  return html`<div class="${name}">${[...cells.values()].map(
    (cell) => html`<div>${texts(cell.map(alone))}</div>`,
  )}</div>\n`;
}

/** The same, within its cell. */
function alone(text: PageText): PageText {
  const { place, ...own } = text;
  return place === undefined ? text : own;
}

function single(text: Exclude<PageText, PageFact>): Markup {
  const content = html`${text.spans.map(span)}`;
  if (text.kind === 'heading') {
    // One level down: the page has a heading of its own.
    if (text.level === 1) return html`<h2>${content}</h2>\n`;
    return text.level === 2 ? html`<h3>${content}</h3>\n` : html`<h4>${content}</h4>\n`;
  }
  const lang = text.lang !== undefined && html` lang="${text.lang}"`;
  if (text.kind === 'quote') return html`<blockquote dir="auto"${lang}>${content}</blockquote>\n`;
  return html`<p${text.style !== undefined && html` class="as-${text.style}"`}${lang}>${content}</p>\n`;
}

function fact({ label, value, share }: PageFact): Markup {
  const bar =
    share !== undefined &&
    html`<svg class="bar" aria-hidden="true"><rect width="${share * 100}%" height="100%"/></svg>`;
  return html`<div${share !== undefined && html` class="barred"`}><dt>${label.map(inLabel)}</dt><dd>${bar}${texts(value)}</dd></div>\n`;
}

/** In a term there are no blocks. */
function inLabel(text: PageText): Markup {
  if (text.kind === 'fact') return html`${[...text.label, ...text.value].map(inLabel)}`;
  return html`<span class="line">${text.spans.map(span)}</span>`;
}

function span({ text, lang, strong }: PageSpan): Markup {
  const content = lang === undefined ? html`${text}` : html`<bdi lang="${lang}">${text}</bdi>`;
  return strong === true ? html`<strong>${content}</strong>` : content;
}
