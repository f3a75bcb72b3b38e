import type { Review, WorkRecord } from '@kluscv/schema';
import { byMonth, isChoosable, newestReviews, partsOf } from '../choice.ts';
import { html, type Markup } from '../markup.ts';
import { MESSAGES, PAGE_LANGUAGES } from '../messages/table.ts';
import type { PendingEntry } from '../pending-store.ts';
import { frame, languageChoice, type PageContext, problemBox } from './frame.ts';
import { scoreAndMonth } from './review.ts';

/** Where the worker chooses. Every button sends the whole form, so nothing ticked is lost by changing the language. */
export function choosePage(context: PageContext, entry: PendingEntry, problem?: string): Markup {
  const { settings, language } = context;
  const { handover, choices, formToken } = entry;
  const words = MESSAGES[language];
  const { name } = handover.worker;
  return frame(
    context,
    words.chooseHeading,
    html`${problemBox(context, problem)}
<form method="post" action="${settings.base}/choose">
<input type="hidden" name="form" value="${formToken}">
<input type="hidden" name="lang" value="${language}">
<p class="first"><button class="button" name="do" value="preview">${words.seeButton}</button></p>
${languageChoice(context, languageButtons(language))}
<p>${words.chooseText}</p>
<p class="field"><label for="document">${words.documentLanguage}</label>
<select id="document" name="document" aria-describedby="document-hint">${PAGE_LANGUAGES.map(
      (locale) =>
        html`<option value="${locale}" lang="${locale}" dir="${MESSAGES[locale].direction}"${
          choices.locale === locale && html` selected`
        }>${MESSAGES[locale].name}</option>`,
    )}</select>
<span class="hint" id="document-hint">${words.documentLanguageHint}</span></p>
${
  name !== undefined &&
  html`<fieldset><legend>${words.yourName}</legend>
${tick(entry, 'name', html`${words.showName}: <bdi>${name}</bdi>`)}
</fieldset>`
}
${handover.records.map((record, at) => recordSection(context, entry, record, at))}
<p class="actions"><button class="button" name="do" value="preview">${words.seeButton}</button></p>
</form>
${stopForm(context, entry)}`,
  );
}

/** The languages of the page, as buttons: each sends along what was ticked. */
function languageButtons(language: string): Markup {
  return html`<div class="languages"><ul>${PAGE_LANGUAGES.map(
    (other) =>
      html`<li><button name="do" value="lang-${other}" lang="${other}" dir="${MESSAGES[other].direction}"${
        other === language && html` aria-current="true"`
      }>${MESSAGES[other].name}</button></li>`,
  )}</ul></div>`;
}

/** The worker may leave at any time, and nothing stays behind. */
export function stopForm({ settings, language }: PageContext, { formToken }: PendingEntry): Markup {
  return html`<form method="post" action="${settings.base}/stop">
<input type="hidden" name="form" value="${formToken}">
<input type="hidden" name="lang" value="${language}">
<button class="button plain">${MESSAGES[language].stopButton}</button>
</form>`;
}

function recordSection({ language }: PageContext, entry: PendingEntry, record: WorkRecord, at: number): Markup {
  const words = MESSAGES[language];
  const { reviews = [] } = record;
  const parts = partsOf(record);
  return html`<section aria-labelledby="record-${at}">
<h2 id="record-${at}">${localLabel(record, language)} <span class="where"><bdi>${record.platform.name}</bdi></span></h2>
${entry.handover.records.length > 1 && tick(entry, `record.${at}`, html`${words.showRecord}`)}
<p class="hint">${words.alwaysShown}</p>
${
  parts.length > 0 &&
  html`<fieldset><legend>${words.partsLegend}</legend>
${parts.map((part) => tick(entry, `${part}.${at}`, html`${words.parts[part]}`))}
</fieldset>`
}
${
  reviews.length > 0 &&
  html`<fieldset><legend>${words.reviewsLegend}</legend>
<p class="hint">${words.reviewsHint}</p>
<p class="hint">${words.reviewsPrivacy}</p>
${
  reviews.length > 2 &&
  html`<p class="actions"><button class="button plain" name="do" value="all-${at}">${words.allReviews}</button>
<button class="button plain" name="do" value="newest-${at}">${words.newestReviews} (${newestReviews(record, at).length})</button>
<button class="button plain" name="do" value="none-${at}">${words.noReviews}</button></p>`
}
${byMonth(record).map((index) => {
  const review = reviews[index];
  if (review === undefined) return undefined;
  const content = html`${scoreAndMonth(record, review, language)}${quoted(review)}`;
  return isChoosable(review)
    ? tick(entry, `review.${at}.${index}`, content)
    : html`<div class="blocked">${content}<p class="hint">${words.reviewBlocked}</p></div>`;
})}
</fieldset>`
}
</section>`;
}

function quoted({ text, lang }: Review): Markup {
  // Whoever wrote it, in whatever direction: it stays within its own lines.
  return html`<q class="review" dir="auto"${lang !== undefined && html` lang="${lang}"`}>${text}</q>`;
}

function tick({ choices }: PendingEntry, name: string, label: Markup): Markup {
  const checked = choices.shown.includes(name) && html` checked`;
  return html`<label class="choice"><input type="checkbox" name="show" value="${name}"${checked}><span>${label}</span></label>\n`;
}

/** The platform’s own words for the work, in the language of the page if it has them. */
function localLabel({ workType }: WorkRecord, language: string): Markup {
  const [[lang, text] = ['', '']] = Object.entries(workType.label).toSorted(([a], [b]) => rank(b) - rank(a));
  return html`<bdi lang="${lang}">${text}</bdi>`;

  function rank(tag: string): number {
    return tag.startsWith(language) ? 2 : tag.startsWith('en') ? 1 : 0;
  }
}
