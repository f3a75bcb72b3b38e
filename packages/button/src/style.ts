/**
 * Looks of the pages. Every color and font is a custom property that falls back on a token of NL Design System and then on a value with enough
 * contrast; directions are logical, so that right-to-left languages need no second sheet.
 */
export const STYLE = `:root {
  --kluscv-font: var(--utrecht-document-font-family, system-ui, sans-serif);
  --kluscv-text: var(--utrecht-document-color, #1b1b1b);
  --kluscv-background: var(--utrecht-document-background-color, #fff);
  --kluscv-heading: var(--utrecht-heading-color, var(--kluscv-text));
  --kluscv-action: var(--utrecht-button-primary-action-background-color, #0b5394);
  --kluscv-action-text: var(--utrecht-button-primary-action-color, #fff);
  --kluscv-link: var(--utrecht-link-color, var(--kluscv-action));
  --kluscv-border: #767676;
  --kluscv-tint: #f2f4f7;
  --kluscv-hint: #545454;
  --kluscv-alert: #a61b1b;
  --kluscv-focus: var(--utrecht-focus-outline-color, #0b5394);
}
* { box-sizing: border-box; }
html { font: 100%/1.5 var(--kluscv-font); color: var(--kluscv-text); background: var(--kluscv-background); -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 42rem; padding: 1rem; overflow-wrap: anywhere; }
h1, h2, h3, h4 { color: var(--kluscv-heading); line-height: 1.25; margin: 1.5rem 0 .5rem; }
h1 { font-size: 1.6rem; margin-top: 1rem; }
h2 { font-size: 1.25rem; }
h3 { font-size: 1.1rem; }
h4 { font-size: 1rem; }
p { margin: .5rem 0; }
a { color: var(--kluscv-link); }
.platform { font-weight: 700; margin: 0; }
.test { color: var(--kluscv-alert); font-weight: 700; margin: .25rem 0 0; }
.where, .hint { color: var(--kluscv-hint); }
.where { display: block; font-size: 1rem; font-weight: 400; }
.hint { font-size: .95rem; }
section { border-top: 2px solid var(--kluscv-border); margin-top: 2rem; }
fieldset { border: 1px solid var(--kluscv-border); border-radius: .375rem; margin: 1rem 0; padding: .5rem .75rem .75rem; min-width: 0; }
legend { font-weight: 700; padding: 0 .25rem; }
.field label, .field .hint { display: block; }
.field label { font-weight: 700; padding: .5rem 0; }
select { min-height: 2.75rem; max-width: 100%; padding: .25rem .5rem; font: inherit; color: inherit; background: var(--kluscv-background); border: 1px solid var(--kluscv-border); border-radius: .375rem; }
.choice { display: flex; gap: .75rem; align-items: flex-start; min-height: 2.75rem; padding: .6rem .25rem; cursor: pointer; }
.choice input { flex: none; width: 1.5rem; height: 1.5rem; margin: 0; accent-color: var(--kluscv-action); }
.review { display: block; white-space: pre-line; border-inline-start: .25rem solid var(--kluscv-border); padding-inline-start: .75rem; }
.about { display: flex; flex-wrap: wrap; gap: 0 .75rem; color: var(--kluscv-hint); }
/* The figure beside them says the same: nothing reads them out. */
.stars::before { content: attr(data-stars) / ''; letter-spacing: .1em; color: var(--kluscv-text); }
.blocked { padding: .6rem .25rem; }
.languages ul { list-style: none; margin: 0 -.5rem; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem .5rem; }
.languages a, .languages button { display: inline-flex; align-items: center; justify-content: center; min-height: 2.75rem; min-width: 2.75rem; padding: 0 .5rem; font: inherit; color: var(--kluscv-link); background: none; border: 0; text-decoration: underline; cursor: pointer; }
.languages [aria-current] { color: var(--kluscv-text); font-weight: 700; text-decoration: none; }
.button { display: inline-flex; align-items: center; justify-content: center; min-height: 2.75rem; min-width: 2.75rem; padding: .5rem 1.25rem; margin: .25rem 0; font: inherit; font-weight: 700; text-align: center; text-decoration: none; cursor: pointer; color: var(--kluscv-action-text); background: var(--kluscv-action); border: 2px solid var(--kluscv-action); border-radius: .375rem; }
.button[hidden] { display: none; }
.button.plain { color: var(--kluscv-action); background: transparent; font-weight: 400; }
.actions { display: flex; flex-wrap: wrap; gap: .25rem .5rem; }
.file { font-weight: 700; font-size: 1.1rem; }
.fold > summary { display: flex; align-items: center; min-height: 2.75rem; color: var(--kluscv-link); text-decoration: underline; cursor: pointer; }
.fold > summary::before { content: '▸'; margin-inline-end: .5rem; }
.fold[open] > summary::before { content: '▾'; }
[dir='rtl'] .fold:not([open]) > summary::before { content: '◂'; }
.fold > summary::-webkit-details-marker { display: none; }
/* The first button of a form is what the return key presses; the same one stands at the end, where it is looked for. */
.first { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.first:focus-within { position: static; width: auto; height: auto; overflow: visible; clip-path: none; }
:focus-visible { outline: 3px solid var(--kluscv-focus); outline-offset: 2px; }
.problem { border: 3px solid var(--kluscv-alert); border-radius: .375rem; padding: 0 .75rem .25rem; margin: 1rem 0; }
.problem h2 { color: var(--kluscv-alert); margin-top: .5rem; }
/* The document has the looks of its page, whatever the platform looks like. */
.document { --ink: #1b1f24; --soft: #585f68; --accent: #085965; --tint: #e0ecee; color: var(--ink); background: #fff; font: 400 .95rem/1.45 'Noto Sans', system-ui, sans-serif; border: 1px solid #bfcbcf; box-shadow: 0 .125rem .75rem #0003; padding: 1.5rem 1.25rem; margin: 1rem 0; overflow: hidden; }
.document h2, .document h3, .document h4 { color: inherit; }
.document h2 { font-size: 1.9rem; line-height: 1.2; margin: 0; }
.document h3 { font-size: 1.3rem; margin: 1.25rem 0 0; }
.document h4 { font-size: 1.1rem; margin: 1rem 0 0; }
.document p { margin: 0 0 .25rem; }
.document dl { margin: 1rem 0; display: grid; gap: 1rem; }
.document dl dl { margin: .25rem 0; gap: 0 1rem; }
.document dt { color: var(--soft); font-weight: 700; }
.document dl dl dt { color: inherit; font-weight: 400; }
.document dd { margin: 0; min-width: 0; }
.document .line { display: block; }
.document .line + .line { font-weight: 400; font-size: .85rem; }
.document blockquote { margin: .75rem 0 0; white-space: pre-line; }
/* On the side where the document begins, whatever the direction of what was written. */
.document blockquote, .document blockquote + .as-note { border: 0 solid var(--tint); }
.document[dir='ltr'] blockquote, .document[dir='ltr'] blockquote + .as-note { border-left-width: .125rem; padding-left: .75rem; }
.document[dir='rtl'] blockquote, .document[dir='rtl'] blockquote + .as-note { border-right-width: .125rem; padding-right: .75rem; }
.document blockquote:first-child { margin-top: 0; }
.row { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .75rem 1rem; margin: .75rem 0; }
.row > div { min-width: 0; }
.row.opening { margin: 0 0 1rem; padding-bottom: 1rem; border-bottom: 2px solid var(--accent); }
.row.opening > div + div .as-kind { font-size: 1.25rem; line-height: 1.8; }
.as-banner { color: #fff; background: #8b1b13; font-weight: 700; padding: .5rem 1.25rem; }
.document > .as-banner { margin: -1.5rem -1.25rem 1.5rem; }
.as-kind { color: var(--accent); font-weight: 700; }
.as-aside, .as-underHeading, .as-label, .as-smallLabel, .as-note, .as-caption { color: var(--soft); }
.as-underHeading strong, .as-figure strong { color: var(--accent); }
.as-figure strong { font-size: 1.75rem; line-height: 1.2; }
.as-note, .as-caption, .as-small, .as-smallLabel { font-size: .85rem; }
.as-alert { color: #8b1b13; }
.barred { display: grid; grid-template-columns: 8rem 1fr; gap: .75rem; align-items: center; }
.barred dd { display: flex; align-items: center; gap: .75rem; }
.barred p { margin: 0; font-weight: 700; }
.bar { flex: 1; min-width: 0; height: .5rem; fill: var(--accent); }
.document[dir='rtl'] .bar { transform: scaleX(-1); }
@media (min-width: 40rem) {
  body { padding: 1.5rem; }
  .document { font-size: .875rem; padding: 2.5rem; }
  .document > .as-banner { margin: -2.5rem -2.5rem 2rem; padding-inline: 2.5rem; }
  .row.opening > div + div { text-align: end; }
  .as-figure strong { font-size: 1.5rem; }
  .document > dl > div { display: grid; grid-template-columns: 9rem 1fr; gap: 1rem; }
  .document dl dl > div:not(.barred) { display: grid; grid-template-columns: 8rem 1fr; gap: .75rem; }
}
/* The document in the language of the page stands beside the one that is signed, where there is room. */
@media (min-width: 64rem) {
  body:has(.both > .fold[open]) { max-width: 80rem; }
  main > :not(.both) { max-width: 42rem; }
  .both:has(.fold[open]) { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; align-items: start; }
  .both:has(.fold[open]) > .document { margin-top: 3.75rem; }
}
@media (forced-colors: active) { .button { border-color: ButtonText; } }
`;
