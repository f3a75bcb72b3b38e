/** A piece of a pattern: a character, several patterns to choose from, or something that may be anything. */
type Piece =
  | { readonly kind: 'character'; readonly character: string }
  | { readonly kind: 'choice'; readonly patterns: readonly Piece[][] }
  | { readonly kind: 'anything' };

/**
 * Words of which every text that fits a pattern holds one, in small letters: of each alternative the longest run of letters that cannot be
 * left out. To look for them costs less than to compile the pattern, and mostly none is there.
 *
 * @throws Error if an alternative has no such run, or the pattern uses what is not understood here
 */
export function stemsOf(pattern: string): readonly string[] {
  const found = new Set(stemsOfChoice(patternsOf(pattern), pattern));
  return [...found].filter((stem) => ![...found].some((other) => other !== stem && stem.includes(other)));
}

function stemsOfChoice(patterns: readonly Piece[][], whole: string): readonly string[] {
  return patterns.flatMap((pieces) => {
    const stems = stemsOfPieces(pieces, whole);
    if (stems === undefined) throw new Error(`A part of ${whole} holds no word that is always there.`);
    return stems;
  });
}

function stemsOfPieces(pieces: readonly Piece[], whole: string): readonly string[] | undefined {
  const text = pieces.map((piece) => (piece.kind === 'character' ? piece.character : '\n')).join('');
  const longest = text.split('\n').toSorted((a, b) => b.length - a.length)[0] ?? '';
  if (longest.length >= 2) return [longest];
  const choice = pieces.find((piece) => piece.kind === 'choice');
  return choice === undefined ? undefined : stemsOfChoice(choice.patterns, whole);
}

/** The alternatives of a pattern, in pieces. */
function patternsOf(pattern: string): readonly Piece[][] {
  let at = 0;
  return alternatives();

  function alternatives(): Piece[][] {
    const found: Piece[][] = [[]];
    for (; at < pattern.length && pattern[at] !== ')'; ) {
      if (pattern[at] === '|') {
        at += 1;
        found.push([]);
      } else found.at(-1)?.push(piece());
    }
    return found;
  }

  function piece(): Piece {
    const one = single();
    if (!/[?*+]/.test(pattern[at] ?? '')) return one;
    at += 1;
    return { kind: 'anything' };
  }

  function single(): Piece {
    const character = pattern[at] ?? '';
    at += 1;
    if (/[A-Za-z0-9 ]/.test(character)) return { kind: 'character', character: character.toLowerCase() };
    // Beyond ASCII letters have more forms than two.
    if (/[.^$'\u0080-\uffff]/.test(character)) return { kind: 'anything' };
    if (character === '[') {
      at = pattern.indexOf(']', at) + 1;
      return { kind: 'anything' };
    }
    if (character !== '(') throw new Error(`${character} in ${pattern} is not understood.`);
    const [opening = '', sign] = /^(?:\?(:|<?[!=]))?/.exec(pattern.slice(at)) ?? [];
    at += opening.length;
    const patterns = alternatives();
    at += 1;
    // What is looked for before or behind is no part of the text.
    return sign === undefined || sign === ':' ? { kind: 'choice', patterns } : { kind: 'anything' };
  }
}
