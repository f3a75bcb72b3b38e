import { html, type Markup } from '../markup.ts';
import { MESSAGES } from '../messages/table.ts';
import { backLink, frame, languageLinks, type PageContext, paragraphs } from './frame.ts';

/** Before anything is shown or used up: programs that look at links in messages get no further than this. */
export function startPage(context: PageContext, token: string): Markup {
  const words = MESSAGES[context.language];
  return frame(
    context,
    words.startHeading,
    html`${languageLinks(context, `/open/${token}`)}
${paragraphs(words.startText)}
<form method="post" action="${context.settings.base}/open">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="lang" value="${context.language}">
<button class="button">${words.startButton}</button>
</form>`,
  );
}

/** The link or page was used, has expired, or never was. It does not say which: that is nobody’s business. */
export function unusablePage(context: PageContext): Markup {
  const words = MESSAGES[context.language];
  return frame(context, words.unusableHeading, html`${paragraphs(words.unusableText)}${backLink(context)}`);
}

/** The worker stopped. */
export function stoppedPage(context: PageContext): Markup {
  const words = MESSAGES[context.language];
  return frame(context, words.stoppedHeading, html`<p>${words.stoppedText}</p>${backLink(context)}`);
}

/** The worker has the file, and had it deleted here. */
export function clearedPage(context: PageContext): Markup {
  const words = MESSAGES[context.language];
  return frame(context, words.stoppedHeading, html`<p>${words.clearedText}</p>${backLink(context)}`);
}

/** Somebody sent what our pages do not send. */
export function refusedPage(context: PageContext): Markup {
  const words = MESSAGES[context.language];
  return frame(context, words.refusedHeading, html`<p>${words.refusedText}</p>${backLink(context)}`);
}

/** Nothing here. */
export function notFoundPage(context: PageContext): Markup {
  const words = MESSAGES[context.language];
  return frame(context, words.notFoundHeading, html`<p>${words.notFoundText}</p>${backLink(context)}`);
}

/** Something broke on this side. */
export function failedPage(context: PageContext): Markup {
  const words = MESSAGES[context.language];
  return frame(context, words.problemTitle, html`<p>${words.failed}</p>${backLink(context)}`);
}
