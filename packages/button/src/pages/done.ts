import { html, type Markup } from '../markup.ts';
import { MESSAGES } from '../messages/table.ts';
import type { SignedEntry } from '../pending-store.ts';
import { fileName } from '../reply.ts';
import { backLink, frame, languageChoice, languageLinks, type PageContext, paragraphs } from './frame.ts';

/**
 * After the download: where the file is, how to send it, and what to do next year.
 *
 * @param starts whether the download begins by itself, as the worker just asked; a second look at the page begins nothing
 */
export function donePage(context: PageContext, { name, formToken }: SignedEntry, starts: boolean): Markup {
  const { settings, language } = context;
  const words = MESSAGES[language];
  const file = fileName(name);
  const address = `${settings.base}/file`;
  const minutes = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay: 'long' });
  return frame(
    context,
    words.doneHeading,
    html`<p>${starts ? words.doneStarts : words.doneName}</p>
<p class="file"><bdi dir="ltr">${file}</bdi></p>
<p class="actions"><button class="button" id="share" type="button" hidden>${words.shareButton}</button>
<a class="button plain" id="file" href="${address}" data-name="${file}">${words.againButton}</a></p>
<p class="hint">${words.againText(minutes.format(Math.ceil(settings.fileSeconds / 60)))}</p>
<h2>${words.whereHeading}</h2>
${paragraphs(words.whereText)}
<h2>${words.sendHeading}</h2>
${paragraphs(words.sendText)}
<h2>${words.nextHeading}</h2>
${paragraphs(words.nextText)}
${languageChoice(context, languageLinks(context, '/done'))}
${backLink(context)}
<form method="post" action="${settings.base}/stop">
<input type="hidden" name="form" value="${formToken}">
<input type="hidden" name="lang" value="${language}">
<button class="button plain">${words.clearButton}</button>
</form>`,
    html`${starts && html`<meta http-equiv="refresh" content="0; url=${address}">\n`}<script src="${settings.base}/share.js" defer></script>\n`,
  );
}
