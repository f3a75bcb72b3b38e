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
.document { border: 1px solid var(--kluscv-border); border-radius: .375rem; background: var(--kluscv-tint); padding: .25rem 1rem 1rem; margin: 1rem 0; }
.document dl { margin: .5rem 0; }
.document dl > div { border-top: 1px solid #c9ced6; padding: .4rem 0; }
.document dt { font-weight: 700; }
.document dd { margin: 0; }
.document .line { display: block; }
.document .line + .line { font-weight: 400; color: var(--kluscv-hint); }
.document dd > :first-child, .document dd > dl:first-child > div:first-child { margin-top: 0; border-top: 0; padding-top: 0; }
.document blockquote { margin: .75rem 0 0; white-space: pre-line; border-inline-start: .25rem solid var(--kluscv-border); padding-inline-start: .75rem; }
@media (min-width: 40rem) {
  body { padding: 1.5rem; }
  .document dl > div { display: grid; grid-template-columns: 11rem 1fr; gap: 1rem; }
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
