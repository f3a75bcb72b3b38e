import { named, text } from './records.ts';
import { accepted, refused, type Vector } from './vector.ts';

const NAME = [['schema.pattern', '/platform/name']] as const;

/** Vectors for what texts may hold. */
export const textsVectors: readonly Vector[] = [
  ...(
    [
      ['vietnamese', 'Nguyễn Thị Hồng'],
      ['hyphen-and-apostrophe', "O'Neill-Łukaszewska"],
      ['arabic', 'محمد علي'],
      ['persian-with-joiner', 'علی\u200cرضا'],
      ['sinhala-with-joiner', 'ශ්\u200dරී'],
      ['bengali-with-joiner', 'র\u200d্যাম'],
      ['hebrew', 'דנה כהן'],
      ['chinese', '李小龙'],
      ['decomposed', 'Zoe\u0308'],
    ] as const
  ).map(([id, name]) =>
    accepted(`name-${id}`, ['schema.pattern'], `A name as people have them: ${id.replaceAll('-', ' ')}`, named(name)),
  ),
  ...(
    [
      ['right-to-left-override', 'Anna\u202enna'],
      ['isolate', '\u2066Anna\u2069'],
      ['left-to-right-mark', 'Anna\u200e'],
      ['zero-width-space', 'An\u200bna'],
      ['soft-hyphen', 'An\u00adna'],
      ['word-joiner', 'An\u2060na'],
      ['byte-order-mark', '\ufeffAnna'],
      ['joiner-between-latin-letters', 'An\u200dna'],
      ['non-joiner-between-latin-letters', 'An\u200cna'],
      ['joiner-at-the-end', 'علی\u200c'],
      ['blank-letter', 'Anna\u3164'],
      ['blank-braille', 'Anna\u2800'],
      ['tag-characters', 'Anna\u{e0041}\u{e0042}'],
      ['private-use', 'Anna\ue000'],
      ['replacement-character', 'Ren\ufffd'],
      ['variation-selector', 'Anna\ufe0f'],
      ['line-break', 'Anna\nBob'],
      ['tab', 'Anna\tBob'],
      ['escape', 'Anna\u001b[31m'],
      ['c1-control', 'Anna\u0085'],
      ['line-separator', 'Anna\u2028Bob'],
      ['space-before', ' Anna'],
      ['space-after', 'Anna '],
      ['no-break-space-after', 'Anna\u00a0'],
    ] as const
  ).map(([id, name]) =>
    refused(`name-${id}`, `A name that hides something: ${id.replaceAll('-', ' ')}`, NAME, named(name)),
  ),
  refused('name-blank', 'A name of spaces', NAME, named('   ')),
  refused('name-empty', 'A name of nothing', [['schema.minLength', '/platform/name'], ...NAME], named(''), [
    'schema.pattern',
  ]),
  refused(
    'name-long',
    'A name of 121 characters',
    [['schema.maxLength', '/platform/name']],
    named('a'.repeat(121)),
    [],
  ),
  accepted('name-120-characters', [], 'A name of 120 characters that are two units each', named('😀'.repeat(120))),
  accepted(
    'review-emoji',
    ['schema.pattern'],
    'A review with joined emoji and two lines',
    text('Top! 👩‍👧‍👦❤️\nTot volgende week.'),
  ),
  accepted('review-persian', ['schema.pattern'], 'A review with a joiner', text('خیلی خوب می\u200cکند')),
  accepted(
    'review-french',
    ['schema.pattern'],
    'A review with no-break spaces',
    text('Parfait\u202f! Très bien\u00a0: merci'),
  ),
  refused(
    'review-override',
    'A review that turns the reading direction',
    [['schema.pattern', '/reviews/0/text']],
    text('ok \u202egnp.exe'),
  ),
  refused(
    'review-carriage-return',
    'A review with carriage returns',
    [['schema.pattern', '/reviews/0/text']],
    text('ok\r\nthen'),
  ),
  refused(
    'review-hidden',
    'A review with hidden tag characters',
    [['schema.pattern', '/reviews/0/text']],
    text('ok\u{e0068}\u{e0069}'),
  ),
  refused('review-blank', 'A review of spaces and line breaks', [['schema.pattern', '/reviews/0/text']], text(' \n ')),
];
