import { html, type Markup } from '../markup.ts';
import type { PageLanguage } from '../messages/message.ts';
import { MESSAGES, PAGE_LANGUAGES } from '../messages/table.ts';
import type { Settings } from '../options.ts';

/** What every page needs to know. */
export interface PageContext {
  readonly settings: Settings;
  readonly language: PageLanguage;
}

/**
 * The frame around every page.
 *
 * @param heading its one `h1`
 * @param head what its `head` holds besides
 */
export function frame({ settings, language }: PageContext, heading: string, content: Markup, head?: Markup): Markup {
  const { title, direction, test } = MESSAGES[language];
  const { issuer } = settings;
  return html`<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} – ${title}</title>
<link rel="stylesheet" href="${settings.base}/style.css">
${head}</head>
<body>
<header><p class="platform"><bdi>${issuer.issuer.name}</bdi></p>${issuer.test && html`<p class="test">${test}</p>`}</header>
<main>
<h1>${heading}</h1>
${content}
</main>
</body>
</html>
`;
}

/** Links to the same page in the other languages. Each stands there in itself. */
export function languageLinks({ settings, language }: PageContext, path: string): Markup {
  return html`<nav class="languages" aria-label="${MESSAGES[language].languageLabel}"><ul>${PAGE_LANGUAGES.map(
    (other) =>
      html`<li><a href="${settings.base}${path}?lang=${other}" lang="${other}" dir="${MESSAGES[other].direction}"${
        other === language && html` aria-current="true"`
      }>${MESSAGES[other].name}</a></li>`,
  )}</ul></nav>`;
}

/** The languages, folded away where the page has more to say: the name of the one that is shown leads to the others. */
export function languageChoice({ language }: PageContext, list: Markup): Markup {
  const { languageLabel, name } = MESSAGES[language];
  return html`<details class="fold"><summary>${languageLabel}: ${name}</summary>${list}</details>`;
}

/** The way out. */
export function backLink({ settings, language }: PageContext): Markup {
  return html`<p><a class="button plain" href="${settings.backUrl}">${MESSAGES[language].back}</a></p>`;
}

/** Paragraphs. */
export function paragraphs(texts: readonly string[]): Markup {
  return html`${texts.map((text) => html`<p>${text}</p>\n`)}`;
}

/** What is to be looked at again, above everything else. */
export function problemBox({ language }: PageContext, problem: string | undefined): Markup | undefined {
  if (problem === undefined) return undefined;
  return html`<div class="problem" role="alert"><h2>${MESSAGES[language].problemHeading}</h2><p>${problem}</p></div>`;
}
