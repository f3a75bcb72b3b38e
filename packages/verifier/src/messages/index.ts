// `@kluscv/verifier/messages`: the words of answers, and how facts are said in them.
export { localeOf, messagesIn } from './load.ts';
export { type Locale, LOCALES, type Messages, type Text } from './messages.ts';
export { timeText } from './readable.ts';
export { findingText } from './say.ts';
