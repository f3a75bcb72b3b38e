import { VERIFIER_ADDRESS } from '@kluscv/schema';
import type { Block } from '../layout/block.ts';
import type { Text } from '../layout/span.ts';
import { COLORS, STYLES } from '../layout/style.ts';
import { dayOf } from '../messages/format.ts';
import type { Words } from '../messages/words.ts';
import { claim, constant, type Part, type Parts, say, strong, worded } from './context.ts';
import { paragraph } from './facts.ts';
import { titleOf } from './part-title.ts';

/** What an employer types. */
const COMMAND = 'kluscv verify kluscv.pdf';

const QR_SIZE = 71;

/** Who signed which part, and under what address. */
export function signersSection(words: Words, parts: Parts['all']): Block {
  return {
    kind: 'group',
    role: 'Sect',
    gap: 30,
    runningHead: say(words, 'signers.heading'),
    blocks: [
      { kind: 'rule', weight: 0.75, color: COLORS.rule },
      {
        kind: 'text',
        text: say(words, 'signers.heading'),
        style: STYLES.sectionHeading,
        role: 'H2',
        gap: 8,
        keep: true,
      },
      {
        kind: 'group',
        role: 'Table',
        blocks: parts.map((part) => ({
          kind: 'pair' as const,
          labelWidth: 170,
          gap: 5,
          label: [paragraph(titleOf(part), STYLES.label)],
          value: signer(part),
        })),
      },
    ],
  };
}

function signer(scope: Part): readonly Block[] {
  const { words, credential, issuer } = scope;
  const who = say(words, 'signers.who', {
    issuer: strong([claim(scope, '/issuer/name', issuer.name)]),
    role: worded(scope, '/issuer/role', `signers.role.${issuer.role}`),
  });
  const address = webAddress(issuer.id);
  const where =
    address === undefined
      ? worded(scope, '/issuer/id', 'signers.bareKey')
      : say(words, 'signers.address', { address: strong([claim(scope, '/issuer/id', address)]) });
  const from = claim(scope, '/validFrom', dayOf(words, credential.validFrom));
  const valid =
    credential.validUntil === undefined
      ? say(words, 'signers.validOpen', { from })
      : say(words, 'signers.valid', { from, until: claim(scope, '/validUntil', dayOf(words, credential.validUntil)) });
  const blocks: Block[] = [paragraph(who), paragraph(where, STYLES.note), paragraph(valid, STYLES.note)];
  if (scope.partly) blocks.push(paragraph(say(words, 'signers.partly'), STYLES.note));
  if (isTest(scope)) blocks.push(paragraph(worded(scope, '/type/2', 'signers.test'), { ...STYLES.alert, bold: true }));
  return blocks;
}

/** True for a credential made with a development key. */
export function isTest(scope: Part): boolean {
  return scope.credential.type.length > 2;
}

/**
 * The domain behind a `did:web`, in the ASCII form that it has there: no letters that only look like others. Other methods name none.
 *
 * @see https://w3c-ccg.github.io/did-method-web/
 */
export function webAddress(did: string): string | undefined {
  if (!did.startsWith('did:web:')) return undefined;
  return did
    .slice('did:web:'.length)
    .split(':')
    .map((part, index) => (index === 0 ? part.replace(/%3A/i, ':') : part))
    .join('/');
}

/** What a check is and is not, and how to do it: constants, the same in every KlusCV. */
export function checkSection(words: Words): Block {
  const address = { ...constant(VERIFIER_ADDRESS), link: VERIFIER_ADDRESS, strong: true };
  const alt = say(words, 'check.qr', { address })
    .map(({ text }) => text)
    .join('');
  const lines: readonly Text[] = [
    say(words, 'check.command', { command: { ...constant(COMMAND), strong: true } }),
    say(words, 'check.address', { address }),
  ];
  return {
    kind: 'group',
    role: 'Sect',
    gap: 22,
    together: true,
    blocks: [
      { kind: 'rule', weight: 0.75, color: COLORS.rule },
      { kind: 'text', text: say(words, 'check.heading'), style: STYLES.sectionHeading, role: 'H2', gap: 8, keep: true },
      {
        kind: 'row',
        gutter: 24,
        gap: 4,
        cells: [
          {
            blocks: [
              paragraph(say(words, 'check.picture')),
              ...lines.map((line, index) => paragraph(line, STYLES.body, index === 0 ? 6 : 0)),
              paragraph(say(words, 'check.person'), STYLES.body, 6),
            ],
          },
          { width: QR_SIZE, blocks: [{ kind: 'qr', content: VERIFIER_ADDRESS, alt, size: QR_SIZE }] },
        ],
      },
    ],
  };
}

/** What stands there instead in a copy that holds no credentials: nobody can check it. */
export function copySection(words: Words): Block {
  return {
    kind: 'group',
    role: 'Sect',
    blocks: [
      { kind: 'text', text: say(words, 'check.heading'), style: STYLES.sectionHeading, role: 'H2', keep: true },
      paragraph(say(words, 'check.copy')),
    ],
  };
}
