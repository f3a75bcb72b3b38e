import type { Block } from '../layout/block.ts';
import type { Text } from '../layout/span.ts';
import { STYLES } from '../layout/style.ts';
import { dayMonthYear } from '../messages/format.ts';
import { claim, RECORD, say, type Scope } from './context.ts';
import { fact, paragraph } from './facts.ts';
import { localized } from './localized.ts';
import { languageName } from './reviews.ts';

const AT = `${RECORD}/certificate`;

/** What a statutory certificate of employment says beyond the figures. */
export function certificateFacts(scope: Scope): readonly Block[] {
  const { words } = scope;
  const { certificate } = scope.record;
  if (certificate === undefined) return [];
  const started = claim(scope, `${AT}/startedOn`, dayMonthYear(words, certificate.startedOn));
  const employed: Text =
    certificate.endedOn === undefined
      ? say(words, 'certificate.from', { started })
      : say(words, 'certificate.fromTo', {
          started,
          ended: claim(scope, `${AT}/endedOn`, dayMonthYear(words, certificate.endedOn)),
        });
  const blocks = [paragraph(employed)];
  if (certificate.lang !== undefined) {
    const name = claim(scope, `${AT}/lang`, languageName(scope, certificate.lang));
    blocks.push(paragraph(say(words, 'certificate.lang', { lang: name }), STYLES.note));
  }
  const facts: Block[] = [fact(say(words, 'certificate.label'), blocks)];
  if (certificate.duties !== undefined) {
    facts.push(
      fact(say(words, 'certificate.duties'), [paragraph([localized(scope, `${AT}/duties`, certificate.duties)])]),
    );
  }
  const lang = certificate.lang === undefined || certificate.lang === words.locale ? {} : { lang: certificate.lang };
  for (const part of ['performance', 'conduct', 'ending', 'endingReason'] as const) {
    const text = certificate[part];
    if (text === undefined) continue;
    const block: Block = {
      kind: 'text',
      text: [claim(scope, `${AT}/${part}`, text, lang)],
      style: STYLES.body,
      ...lang,
    };
    facts.push(fact(say(words, `certificate.${part}`), [block]));
  }
  return facts;
}
