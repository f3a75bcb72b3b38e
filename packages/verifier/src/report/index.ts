// `@kluscv/verifier/report`: an answer as text, HTML, rows and records.
export { documentsIn } from './documents.ts';
export { csvReporter, jsonReporter, junitReporter, ndjsonReporter, type TestCase } from './formats.ts';
export { answerHtml } from './html.ts';
export { type HtmlOptions, totalText } from './html-batch.ts';
export { markOf, SIGNS } from './marks.ts';
export { pageAsHtml } from './page-html.ts';
export { pageAsText } from './page-words.ts';
export { escapeMarkup, escapeUnsafe, jsonText, printable, wrap } from './plain-text.ts';
export { leading, reasonText } from './reason-lines.ts';
export type { Reporter } from './reporter.ts';
export { recordOf, type ReporterOptions, reportersIn, reportIn } from './reporters.ts';
export { type Row, rowsOf } from './rows.ts';
export type { Work } from './statement.ts';
export { answerText, type Style, type TextOptions } from './text.ts';
