/** Eight digits or more, grouped as telephone numbers are. Dates (`2024-11-03`) are not. */
const TELEPHONE = /(?<![\d.,])(?:\+|00?)?\d(?:[ ./()-]{0,2}\d){7,13}(?!\d|,\d)/g;
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})$/;

/** Words after which a capital letter begins a name, in the languages of most reviews. */
const BEFORE_A_NAME = [
  'mr|mrs|ms|miss|dr|mister',
  'dhr|mevr|mw|meneer|mevrouw|familie|fam',
  'herrn?|frau|familie',
  'm|mme|mlle|monsieur|madame|famille',
  '(?:my|our) (?:son|daughter|child|baby|husband|wife|mother|father|dog|cat)|(?:kids|children|colleague|manager)',
  '(?:mijn|onze|ons) (?:zoon|dochter|kind|man|vrouw|moeder|vader|hond|kat|zoontje|dochtertje|kindje)|collega',
  '(?:unser(?:e[mnr]?)?|mein(?:e[mnr]?)?) (?:sohn|tochter|kind|mann|mutter|vater)|kollegin|kollege',
  '(?:mon|notre) (?:fils|mari|enfant|père|collègue)|(?:ma|notre) (?:fille|femme|mère)',
  'thanks|thank you|bedankt|danke|merci',
  'greetings|regards|groetjes|groeten|groet|grüße|gruß|cordialement|hilsen',
].join('|');
const NAME = new RegExp(
  `(?<!\\p{L})(?:${BEFORE_A_NAME})[.,]?\\s+(?:van |de |der |den |von )?(?<name>\\p{Lu}\\p{Ll}+)`,
  'giu',
);
/** Begins with a capital: the `i` above makes capitals and small letters alike. */
const CAPITAL = /^\p{Lu}/u;
/** Two capitalized words that follow a small one: `with Anna Example`. German writes all nouns so, and rarely two in a row. */
const FULL_NAME = /(?<=\p{Ll},? )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u;

/**
 * What a review may say of other people, judged by its form. It guesses, so it only ever raises a question: the text is not changed
 * and not left out because of it.
 */
export function thirdPartiesIn(text: string): readonly ('contact' | 'name')[] {
  const found: ('contact' | 'name')[] = [];
  const numbers = [...text.matchAll(TELEPHONE)].map(([number]) => number.trim());
  if (numbers.some((number) => !DATE.test(number))) found.push('contact');
  const named = [...text.matchAll(NAME)].some(({ groups }) => CAPITAL.test(groups?.['name'] ?? ''));
  if (named || FULL_NAME.test(text)) found.push('name');
  return found;
}
