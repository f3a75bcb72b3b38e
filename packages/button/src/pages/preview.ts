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
    const { direction, name } = MESSAGES[locale];
    const text = await pageText(drafts, { locale, renderedOn });
    return html`<article class="document" aria-label="${words.previewLabel} (${name})" lang="${locale}" dir="${direction}">
${texts(text)}
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

/** Facts that follow each other are one list. */
function texts(all: readonly PageText[]): Markup {
  const parts: Markup[] = [];
  let facts: PageFact[] = [];
  const close = (): void => {
    if (facts.length > 0) parts.push(html`<dl>${facts.map(fact)}</dl>\n`);
    facts = [];
  };
  for (const text of all) {
    if (text.kind === 'fact') {
      facts.push(text);
      continue;
    }
    close();
    parts.push(single(text));
  }
  close();
  return html`${parts}`;
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
  return html`<p${lang}>${content}</p>\n`;
}

function fact({ label, value }: PageFact): Markup {
  return html`<div><dt>${label.map(inLabel)}</dt><dd>${texts(value)}</dd></div>\n`;
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
