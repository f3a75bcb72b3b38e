/** Letters of other scripts, and digits, that are drawn as letters of the Latin script are. */
const DRAWN_ALIKE: ReadonlyMap<string, string> = new Map([
  ...pairs('0оοօ', 'o'),
  ...pairs('1|ıіιӏɩl', 'i'),
  ...pairs('аαɑ', 'a'),
  ...pairs('еєεҽ', 'e'),
  ...pairs('5ѕ', 's'),
  ...pairs('3з', 'z'),
  ...pairs('8вβ', 'b'),
  ...pairs('рρ', 'p'),
  ...pairs('сϲ', 'c'),
  ...pairs('уγυʏ', 'y'),
  ...pairs('хχ', 'x'),
  ...pairs('ԁ', 'd'),
  ...pairs('кκ', 'k'),
  ...pairs('мм', 'm'),
  ...pairs('нһ', 'h'),
  ...pairs('тτ', 't'),
  ...pairs('ѵν', 'v'),
  ...pairs('ԝω', 'w'),
  ...pairs('ɡ', 'g'),
  ...pairs('ј', 'j'),
  ...pairs('ո', 'n'),
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ł', 'i'],
]);

/** What stands beside the name of a firm and does not make it another: legal forms, countries, and words that anybody adds. */
const BESIDE: ReadonlySet<string> = new Set(
  (
    'bv nv vof gmbh ug ag kg mbh ohg se sa sas sarl srl spa aps as a/s oy ab ltd limited llc inc corp plc co company ' +
    'group groep gruppe holding the de official officieel offiziell officiel support service services team platform online ' +
    'app com nl de be fr dk eu net org nederland netherlands deutschland germany belgie belgique belgium france danmark ' +
    'denmark europe europa international my mijn mein mon min www http https verified trusted certified geverifieerd verifiziert ' +
    'verifie erkend original authentic real echte'
  ).split(' '),
);

/** The shortest name of which one that differs in one letter is taken for it: below, too many names are one letter apart. */
const LEAST_LETTERS = 6;

/** Whether two names are the same to a reader who looks at letters alone: capitals, spaces and how a letter is encoded do not count. */
export function sameName(a: string, b: string): boolean {
  return a === b || plain(a) === plain(b);
}

/**
 * Whether a name could be taken for another: it is drawn the same, has words beside it that make no difference, or differs in one letter or in the
 * order of two.
 */
export function namesAlike(a: string, b: string): boolean {
  return skeletonsOf(a).some((one) =>
    skeletonsOf(b).some((other) => {
      if (one === '' || other === '') return false;
      return one === other || (Math.min(one.length, other.length) >= LEAST_LETTERS && oneEditApart(one, other));
    }),
  );
}

/** Whether one character was put in, left out or exchanged, or two beside each other changed places. */
export function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [inA, inB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (inA.length <= 1 && inB.length <= 1) return true;
  return inA.length === 2 && inB.length === 2 && inA[0] === inB[1] && inA[1] === inB[0];
}

/** A text as it is drawn, in small Latin letters and digits: marks over letters, and letters of other scripts that look the same, make no difference. */
export function drawn(text: string): string {
  const bare = text.normalize('NFKD').toLowerCase().replaceAll(/\p{M}/gu, '');
  return bare.replaceAll(/./gsu, (letter) => DRAWN_ALIKE.get(letter) ?? letter);
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s.]+/g, ' ')
    .trim();
}

/** How a name is drawn: with all of its words, and without those that make no difference. */
function skeletonsOf(name: string): readonly string[] {
  // Before letters are made alike, so that a word is still the word.
  const words = name
    // Marks that anybody may set behind a name, and what an address has before it.
    .replaceAll(/[™®©℠\p{So}]|:\/\//gu, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<=\p{L})\.(?=\p{L}(?:\.|\s|$))/gu, '')
    .split(/[^\p{L}\p{M}\p{N}|/]+/u)
    .filter((word) => word !== '');
  const own = words.filter((word) => !BESIDE.has(word.replaceAll('.', '')));
  // A bar stands for a letter inside a word, and between words for nothing.
  const barred = words.flatMap((word) => word.split('|')).filter((word) => word !== '' && !BESIDE.has(word));
  return [words, own, barred].map((kept) => {
    const letters = drawn(kept.join('')).replaceAll(/[^\p{L}\p{N}]/gu, '');
    return letters.replaceAll('rn', 'm').replaceAll('vv', 'w');
  });
}

function pairs(letters: string, latin: string): [string, string][] {
  return Array.from(letters, (letter) => [letter, latin]);
}
