import { escapeMarkup } from './plain-text.ts';

/** Looks of both reports: ink on paper, nothing from elsewhere, nothing that only a color says. */
export const STYLE = `:root{color:#1b1f24;background:#fff;font:16px/1.5 system-ui,"Noto Sans",sans-serif}
body{margin:1.5rem auto;max-width:76rem;padding:0 1rem;overflow-wrap:break-word;hyphens:auto}
a,code{overflow-wrap:anywhere;hyphens:none}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .5rem}
h2{font-size:1.1rem;margin:1.5rem 0 .3rem}
p,dd,ul{margin:.2rem 0}
ul{padding-inline-start:1.2rem}
a{color:#085965}
.answer{border-inline-start:.4rem solid;padding:.3rem .8rem;margin:.5rem 0}
.answer strong{display:block;font-size:1.15rem}
.passed{background:#e3f3e3;border-color:#1a6b2a}
.failed{background:#fbe0e0;border-color:#9c1c1c}
.caution,.unknown{background:#fff3d6;border-color:#8a5a00}
.none{background:#eef0f2;border-color:#586068}
.small{color:#4a525a;font-size:.85rem}
table{border-collapse:collapse;width:calc(100% - 2px);font-size:.85rem;line-height:1.35}
th,td{border:1px solid #8a929a;padding:.35rem .5rem;text-align:start;vertical-align:top}
thead th{background:#eef0f2}
td.number{text-align:end;white-space:nowrap}
td.answers{min-width:13rem;width:30%}
dt{font-weight:bold;margin-top:.5rem}
dd{margin-inline-start:0}
@media screen and (max-width:48rem){
table,tbody,tr,td{display:block;border:0}
thead{display:none}
tbody{border:2px solid #8a929a;margin:0 0 1rem;padding:.3rem}
td{padding:.2rem .4rem;text-align:start}
td.number{text-align:start;white-space:normal}
td.answers{width:auto;min-width:0}
td:empty{display:none}
td[data-label]:not(:empty)::before{content:attr(data-label) " ";color:#4a525a}
tr+tr{border-top:1px solid #c8ced4}
}
@media print{
@page{margin:12mm;size:A4 landscape}
:root{font-size:9.5pt}
body{margin:0;max-width:none;padding:0}
tbody,dt,dd,li,.answer{break-inside:avoid}
h2,dt{break-after:avoid}
thead{display:table-header-group}
}`;

/** SHA-256 of the style, which the policy of a page names. A test holds it against the style. */
const STYLE_HASH = '7U0DzTG4ZXJMMZ5VM2F/gJ7KDCy5MGBhnxda+BTUjyc=';

/** A page to print and to file: no script, nothing from elsewhere, and a policy that holds both. */
export function htmlPage(title: string, locale: string, body: string): string {
  return `${pageHead(title, locale)}${body}${PAGE_END}`;
}

/** Everything before the body of a page. */
export function pageHead(title: string, locale: string): string {
  const policy = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(title)}</title>
<style>${STYLE}</style>
</head>
<body>
`;
}

/** Everything behind it. */
export const PAGE_END = `</body>
</html>
`;

/** A text of somebody else, kept apart, so that it cannot turn the sentence around it. */
export function bdi(text: string): string {
  return text === '' ? '' : `<bdi>${escapeMarkup(text)}</bdi>`;
}
