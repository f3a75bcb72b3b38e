import { createHash } from 'node:crypto';
import type { Instant } from '@kluscv/schema';
import type { Assessment } from './expectations.ts';
import { minute } from './minute.ts';
import type { Reporter } from './reporter.ts';
import { rowsOf } from './rows.ts';
import type { Speech } from '../terminal/speech.ts';
import { type Headline, type Outcome, SIGNS } from './words.ts';
import { escapeMarkup } from './markup.ts';

// What is counted stands first on the page although it is known last, so that a report of any size is written as it comes.
const STYLE = `body{font:14px/1.4 system-ui,sans-serif;margin:2em;color:#111;background:#fff;display:flex;flex-direction:column}
h1,.sum{order:-1}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #888;padding:.4em .6em;text-align:start;vertical-align:top;overflow-wrap:break-word}
thead th{background:#eee}
tbody th{min-width:8em}
.date{white-space:nowrap}
.file{overflow-wrap:anywhere;min-width:10em}
.outcome{font-weight:bold;min-width:9em}
.verified{background:#e3f3e3}.rejected{background:#fbe0e0}.conditional,.indeterminate{background:#fff3d6}
dt{font-weight:bold;margin-top:.5em}
dd{margin:0}
@media print{body{margin:0;display:block}tr,dt,dd{break-inside:avoid}dt{break-after:avoid}thead{display:table-header-group}}`;

/**
 * A page to print and file: no script, nothing from elsewhere, and a policy that holds both.
 *
 * @param options.at whether the time was chosen (`--at`), and is not that of the check. Default false
 */
export function htmlReporter(speech: Speech, { at = false }: { readonly at?: boolean } = {}): Reporter<Assessment> {
  const { locale, words } = speech;
  const { table, headline } = words;
  const hash = createHash('sha256').update(STYLE).digest('base64');
  const seen = new Map<Headline, Outcome>();
  const heads = [table.person, table.outcome, table.reason, table.issuer, table.validUntil, table.file];
  let total = 0;
  let accepted = 0;
  let first: Instant | undefined;
  let last: Instant = '';
  return {
    begin: () => `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'">
<meta name="viewport" content="width=device-width">
<title>${escapeMarkup(table.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeMarkup(table.title)}</h1>
<table>
<thead><tr>${heads.map((head) => `<th scope="col">${escapeMarkup(head)}</th>`).join('')}</tr></thead>
<tbody>
`,
    add: (assessment) =>
      rowsOf(assessment, speech)
        .map(({ person, outcome, headline: own, reason, issuer, validUntil, file, ...row }) => {
          total += 1;
          if (row.accepted) accepted += 1;
          seen.set(own, outcome);
          first = first === undefined || row.checkedAt < first ? row.checkedAt : first;
          last = row.checkedAt > last ? row.checkedAt : last;
          const cell = (name: string, text: string): string =>
            `<td${name === '' ? '' : ` class="${name}"`}><bdi>${escapeMarkup(text)}</bdi></td>`;
          const answer = `<td class="outcome ${outcome}">${SIGNS[outcome]} ${escapeMarkup(headline[own])}</td>`;
          return `<tr><th scope="row"><bdi>${escapeMarkup(person)}</bdi></th>${answer}${cell('', reason)}${cell('', issuer)}${cell('date', validUntil)}${cell('file', file)}</tr>\n`;
        })
        .join(''),
    end: () => {
      const times = [...new Set([minute(first ?? ''), minute(last)])].join(' – ');
      const meanings = [...seen].map(([own, outcome]) => {
        const meaning = { ...words.verdict, conditional: table.genuine, none: words.askForOriginal }[own];
        return `<dt>${SIGNS[outcome]} ${escapeMarkup(headline[own])}</dt><dd>${escapeMarkup(meaning)}</dd>\n`;
      });
      return `</tbody>
</table>
<p class="sum"><strong>${escapeMarkup(table.accepted(accepted, total))}.</strong> ${escapeMarkup(at ? words.asOf(times) : `${table.checkedAt}${words.colon} ${times}`)}</p>
<dl>
${meanings.join('')}<dt>${escapeMarkup(words.notSaid)}</dt><dd>${escapeMarkup(words.limits)} ${escapeMarkup(words.steps.identify)}</dd>
</dl>
</body>
</html>
`;
    },
  };
}
