import { presentationJson } from '@kluscv/schema';
import { sameWorkIn } from '@kluscv/verifier';
import { presentAsJwt, presentCredentials } from '@kluscv/sdk/present';
import { CliError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit.ts';
import { refuseExisting } from '../../terminal/files.ts';
import type { Io } from '../../terminal/io.ts';
import { signerFor } from '../../terminal/keys.ts';
import { gapsIn, type Overlap, overlapsIn, type Span, spanOf } from './periods.ts';
import { counted, jsonText, printable, wrap } from '../../terminal/terminal.ts';
import { shellWord } from '../../terminal/shell-word.ts';
import { writeWhole } from '@kluscv/node/files';
import { chosenCredentials, numbered, placeOf, warnOfNames } from '../export/credentials.ts';

/** Options of `kluscv combine`. */
export interface CombineOptions {
  readonly out: string;
  readonly select?: string;
  readonly hide?: string;
  readonly holderKey?: string;
  readonly audience?: string;
  readonly nonce?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `kluscv combine`: one presentation of what several platforms signed, and how their periods lie to each other. Nothing is verified. */
export async function combine(io: Io, inputs: readonly string[], options: CombineOptions): Promise<ExitCode> {
  const { out, holderKey, audience, nonce, force = false, dryRun = false } = options;
  if ((audience === undefined) !== (nonce === undefined) || (audience === undefined) !== (holderKey === undefined)) {
    throw new CliError('combine.holder-halved');
  }
  if (!dryRun) await refuseExisting([out], force);
  const { all, chosen } = await chosenCredentials(io, inputs, options);
  const credentials = chosen.map(({ credential }) => credential);
  const numbers = chosen.map((file) => placeOf(file, all) + 1);
  const spans = credentials.flatMap((credential, index) => spanOf(credential, numbers[index] ?? 0) ?? []);
  const same = sameWorkIn(credentials).map(({ parts }) => parts.map((part) => numbers[part - 1]).join(' '));
  const overlaps = overlapsIn(spans, same);
  await warnOfNames(io, chosen);
  if (!dryRun) {
    const secured = chosen.map((file) => file.secured);
    const text =
      holderKey === undefined || audience === undefined || nonce === undefined
        ? presentationJson(await presentCredentials(secured))
        : await presentAsJwt(secured, {
            signer: await signerFor(io, holderKey),
            audience,
            nonce,
            issuedAt: io.now(),
          });
    writeWhole(out, text, { force });
  }
  if (options.json === true) {
    const listed = chosen.map(({ name, secured: { format }, credential: { id, issuer } }) => {
      return { file: name, id, format, issuer: issuer.id };
    });
    io.stdout(`${jsonText({ ...(!dryRun && { file: out }), credentials: listed, overlaps, dryRun }, 2)}\n`);
    return EXIT.ok;
  }
  io.stdout(`${numbered({ all, chosen }, io.width).join('\n')}\n`);
  for (const text of periodLines(spans, overlaps)) io.stderr(`${wrap(text, io.width, '  ')}\n`);
  io.stderr('NOT VERIFIED: combining takes credentials as they are.\n');
  io.stderr(
    dryRun
      ? 'Dry run: nothing was written.\n'
      : `Written to ${printable(out)}: ${counted(chosen.length, 'credential')}. Check it: kluscv verify ${shellWord(out)}\n`,
  );
  return EXIT.ok;
}

/** How the periods lie to each other, in sentences. */
function periodLines(spans: readonly Span[], overlaps: readonly Overlap[]): readonly string[] {
  const months = ({ first, last }: { readonly first: string; readonly last: string }): string =>
    first === last ? first : `${first} to ${last}`;
  const firsts = spans.map(({ first }) => first).toSorted();
  const lasts = spans.map(({ last }) => last).toSorted();
  const gaps = gapsIn(spans);
  const side = overlaps.filter(({ likelyTheSame }) => !likelyTheSame);
  return [
    ...(spans.length > 0
      ? [
          `From ${firsts[0]} to ${lasts.at(-1)}; ${gaps.length === 0 ? 'no gap between them' : `gaps: ${gaps.map(months).join(', ')}`}.`,
        ]
      : []),
    ...(side.length > 0
      ? [
          `Side by side: ${side.map((overlap) => `${overlap.numbers.join(' and ')} (${months(overlap)})`).join(', ')}. Their figures are never added up.`,
        ]
      : []),
    ...overlaps
      .filter(({ likelyTheSame }) => likelyTheSame)
      .map(
        (overlap) =>
          `! ${overlap.numbers.join(' and ')} are of the same platform and the same work in ${months(overlap)}: they may count the same work twice. Leave one out with --select.`,
      ),
  ];
}
