import { readCompactJws } from '../jose/compact-jws.ts';
import { credentialTypeOf } from '../credential.ts';
import type { WorkPresentation } from '../generated/model.ts';
import { envelopedJws } from '../jose/envelope.ts';
import type { Report } from './report.ts';

/** A presentation holds each credential once, and nothing that is for one addressee (REQ-105, REQ-106). Nothing is verified here. */
export function checkPresentation({ verifiableCredential }: WorkPresentation, report: Report): void {
  const seen = new Set<string>();
  verifiableCredential.forEach((enveloped, index) => {
    const jws = readCompactJws(envelopedJws(enveloped));
    if (!jws.ok) return;
    const pointer = `/verifiableCredential/${index}`;
    if (credentialTypeOf(jws.payload) === 'HoursStatementCredential') {
      report(
        'semantics.presentation.purpose-bound',
        pointer,
        'An hours statement is for one addressee. Leave it out, and hand it over by itself.',
      );
    }
    const { id } = jws.payload;
    if (typeof id !== 'string') return;
    if (seen.has(id)) {
      report('semantics.presentation.repeated', pointer, 'This credential is there already. Leave it out.');
    }
    seen.add(id);
  });
}
