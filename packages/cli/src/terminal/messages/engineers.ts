import type { Said } from './en.ts';

/**
 * Errors that only somebody meets who runs a platform, writes an adapter or implements the standard: English alone. To add one, see `en.ts`.
 */
export const engineers = {
  'settings.not-json': {
    message: 'These settings are not JSON.',
    hint: 'It is JSON, without comments.',
  },
  'settings.not-object': { message: 'These settings are no object.', hint: 'It is an object: { "issuerName": "…" }.' },
  'settings.unknown': ({ advice }: { readonly advice: string | number }): Said => ({
    message: 'There is no such setting.',
    hint: `${advice}`,
  }),
  'settings.wrong-form': ({ form }: { readonly form: string | number }): Said => ({
    message: 'This setting cannot be that.',
    hint: `${form}`,
  }),
  'settings.of-a-folder': ({
    variable,
    path,
  }: {
    readonly variable: string | number;
    readonly path: string | number;
  }): Said => ({
    message: 'No folder may make this setting.',
    hint: `Whoever hands you a folder must not decide this for you. Put it into your own file or ${variable}, or name the file: --config ${path}`,
  }),
  'settings.choice': ({ choices }: { readonly choices: string | number }): Said => ({
    message: 'This setting cannot be that.',
    hint: `Choose from ${choices}.`,
  }),
  'trust.not-fetched': {
    message: 'This could not be fetched, so no bundle was made.',
    hint: 'Try again later, or hand it over as a file.',
  },
  'trust.not-a-status-list': {
    message: 'This is not a signed status list.',
    hint: 'Correct the file at the place that the message names.',
  },
  'trust.not-an-issuer': {
    message: 'This is not the identifier of an issuer.',
    hint: 'It is a DID, such as did:web:platform.example: ask the issuer, or see `kluscv inspect`.',
  },
  'trust.listed': {
    message: 'This issuer is on the list already.',
    hint: 'Say --force to replace what the list says of it.',
  },
  'trust.look-alike': {
    message: 'This identifier can be taken for another that is on the list.',
    hint: 'Forgers choose such names. If it is another issuer all the same, say --force.',
  },
  'trust.not-listed': { message: 'This issuer is not on the list.', hint: 'See `kluscv trust list`.' },
  'trust.several-lists': { message: 'One list is changed at a time.', hint: 'Name it once: --trust recognized.json' },
  'trust.unfit': {
    message: 'This cannot stand on a trust list.',
    hint: 'Give a DID, a name of one line, and dates such as 2026-11-21.',
  },
  'schema.nothing-to-test': {
    message: 'Say where the documents are.',
    hint: 'For example: kluscv schema test --valid good/ --invalid bad/',
  },
  'schema.kind-unknown': ({ kinds }: { readonly kinds: string | number }): Said => ({
    message: 'This document does not say what it is.',
    hint: `Say it with --schema: ${kinds}.`,
  }),
  'schema.not-here': { message: 'The schemas are not here.', hint: 'Install the command again.' },
  'serve.not-a-reading': {
    message: 'This is not what `kluscv import --out` writes.',
    hint: 'Run `kluscv import` again.',
  },
  'serve.button-on-network': {
    message: 'The button is rehearsed on this machine alone: whoever reaches it can press it.',
    hint: 'Leave --host or --button out. docs/guides/platform.md shows how to mount it behind your own log-in.',
  },
  'serve.no-port': { message: 'This is no number of a port.', hint: 'Write --port 8080; 0 takes a free one.' },
  'serve.port-taken': { message: 'Nobody can be served here.', hint: 'Take another --port; 0 takes a free one.' },
  'conformance.no-program': {
    message: 'Say which program to ask.',
    hint: 'For example: kluscv conformance --cmd "./mine {in}"',
  },
  'conformance.kind-unknown': ({ kinds }: { readonly kinds: string | number }): Said => ({
    message: 'There is no document of this kind.',
    hint: `Choose from ${kinds}.`,
  }),
  'conformance.not-json': {
    message: 'This is not JSON.',
    hint: 'Hand over a line {"id", "kind", "data"} for each document, or one document and its --kind.',
  },
  'conformance.vectors-damaged': { message: 'The vectors are not whole.', hint: 'Install the command again.' },
  'conformance.no-vectors': {
    message: 'The vectors are not here.',
    hint: 'Install the command again, or run it in a clone of the repository.',
  },
  'adapters.id-unfit': {
    message: 'The id must be lower-case words with hyphens, such as "tidy-home".',
    hint: 'See the command with `--help`.',
  },
  'adapters.unknown': ({ id }: { readonly id: string | number }): Said => ({
    message: `There is no adapter "${id}".`,
    hint: 'See `kluscv adapters list`.',
  }),
  'adapters.no-fixtures': {
    message: 'There are no fixtures, so nothing can be tried.',
    hint: 'Put an export with invented values and its expected.json into a folder there.',
  },
  'adapters.expected-unfit': {
    message: 'The file expected.json needs "asOf" (a date) and "records" (a list).',
    hint: 'Compare it with what `kluscv adapters new` writes, and see docs/guides/adapter.md.',
  },
  'adapters.unusable': ({ reason }: { readonly reason: string | number }): Said => ({
    message: `${reason}`,
    hint: 'Compare it with what `kluscv adapters new` writes, and see docs/guides/adapter.md.',
  }),
  'did.not-published': { message: 'Only a did:web is published.', hint: 'Write it as did:web:your-domain.example.' },
  'did.not-a-document': {
    message: 'This is not a DID document.',
    hint: 'Correct the file at the place that the message names.',
  },
  'did.not-web': { message: 'This is not a did:web identifier.', hint: 'Write it as did:web:your-domain.example.' },
  'did.offline': {
    message: 'The document of a did:web lies on a server, and the network is not to be used.',
    hint: 'Name a file that holds it, or leave --offline out.',
  },
  'did.no-document': {
    message: 'There is no DID document.',
    hint: 'Check the identifier; or name a file that holds the document.',
  },
  'keys.expires-in': {
    message: 'This is no time that --expires-in understands.',
    hint: 'Write 30d (days), 12h (hours), or 75% (of the period of the key).',
  },
  'keys.no-other': {
    message: 'Only a did:web can have another key.',
    hint: 'The identifier of this issuer is made from the key itself. Begin with `kluscv keys create --did did:web:…`.',
  },
  'keys.valid-days': {
    message: 'This is no number of days that --valid-days understands.',
    hint: 'Write --valid-days 730: from 1 to 3660.',
  },
  'issuing.several-workers': ({ workers }: { readonly workers: number }): Said => ({
    message: `--name and --subject fit one worker; this export has ${workers}.`,
    hint: 'Put the names into the export.',
  }),
  'issuing.supersedes-one': ({ credentials }: { readonly credentials: number }): Said => ({
    message: `--supersedes fits one credential; ${credentials} would be made.`,
    hint: 'Issue them one by one.',
  }),
  'issuing.valid-days': { message: 'This is no number of days.', hint: 'Write --valid-days 730, for instance.' },
  'issuing.another-credential': {
    message: 'There is another credential of that name already; nothing was written.',
    hint: 'Choose another --out, or say --force.',
  },
  'issuing.preview': { message: 'This is no number of lines to preview.', hint: 'Write --preview 5: from 1 to 1000.' },
  'issuing.one-file': {
    message: 'A batch reads one file, line by line, so that it can be resumed.',
    hint: 'Name one file: lines (NDJSON), a table, or what `kluscv import --out` wrote.',
  },
  'issuing.names-in-lines': {
    message: '--name and --subject fit one worker, not a batch.',
    hint: 'Put the names into the lines.',
  },
  'issuing.supersedes-many': {
    message: '--supersedes fits one credential, not a batch.',
    hint: 'Use `kluscv issue`.',
  },
  'issuing.no-page': {
    message: 'A credential with its proof inside has no place in a KlusCV.',
    found: '--pdf with --format data-integrity',
    hint: 'Leave --pdf out, or choose another --format.',
  },
  'issuing.output-exists': {
    message: 'There is a file of that name already.',
    hint: 'Say --resume to go on with it, --force to begin anew, or choose another --out.',
  },
  'issuing.other-output': { message: 'This is not the output of such a batch.', hint: 'Choose another --out.' },
  'issuing.taken-over': {
    message: 'Another kluscv has taken this batch over, or its output was removed.',
    hint: 'Let the other one finish. What it has not done, --resume does.',
  },
  'issuing.not-orders': {
    message: 'This is no result of an import.',
    hint: 'Give what `kluscv import --out` wrote, a table, or one order a line (NDJSON).',
  },
  'issuing.line-too-long': ({ bytes }: { readonly bytes: number }): Said => ({
    message: 'A line of this file is too long.',
    hint: `A line has at most ${bytes} bytes.`,
  }),
  'issuing.other-orders': {
    message: 'The output was begun with another file of orders.',
    hint: 'Give the file that the batch was begun with, or choose another --out.',
  },
  'withdrawal.unknown': {
    message: 'This folder has issued no credential of that identifier.',
    hint: 'Name the file of the credential instead.',
  },
  'withdrawal.no-place': {
    message: 'This credential has no place in a status list, so its status cannot be changed.',
    hint: 'Issue with --status from now on; this one ends on its own date.',
  },
  'withdrawal.in-revocation': {
    message: 'The place of this credential is in a list of revocations.',
    hint: 'It can be withdrawn for good (`kluscv status revoke`), and nothing else. To be able to suspend, issue with --status-purpose suspension; to tell of newer versions, with --status-purpose refresh.',
  },
  'withdrawal.in-suspension': {
    message: 'The place of this credential is in a list of suspensions.',
    hint: 'It can be suspended and restored, and stays suspended for as long as you like: `kluscv status suspend`.',
  },
  'withdrawal.in-refresh': {
    message: 'The place of this credential is in a list of newer versions.',
    hint: 'It can be said that there is a newer version (`kluscv status refresh`), and nothing else: it stays valid until its own end.',
  },
  'withdrawal.days': {
    message: 'This is no number of days that --days understands.',
    hint: 'Write --days 30: from 1 to 366.',
  },
  'withdrawal.size': { message: 'This is no number of places.', hint: 'Write --size 131072.' },
  'withdrawal.of-another': ({ issuer }: { readonly issuer: string }): Said => ({
    message: 'This credential was issued by somebody else.',
    hint: `The key belongs to ${issuer}.`,
  }),
  'withdrawal.unlisted': {
    message: 'The log of this status folder does not know this credential.',
    hint: 'Name the folder that `kluscv issue --status` kept when it was issued. If you are sure that it is yours, say --unlisted.',
  },
  'withdrawal.place-of-another': ({ holder }: { readonly holder: string }): Said => ({
    message: `The place that this file names in the status list is that of another credential, ${holder}.`,
    hint: 'Take the credential as it was issued, or name it by its identifier.',
  }),
  'withdrawal.unproven': {
    message: 'It could not be checked whether you signed this credential.',
    hint: 'Hand your DID document over: --did issuer.did.json.',
  },
  'withdrawal.not-signed': {
    message: 'You did not sign this credential as it is.',
    hint: 'Take the credential as it was issued. Its words would become yours.',
  },
  'sealing.key-closed': ({ encrypted }: { readonly encrypted: boolean }): Said => ({
    message: 'The key of the seal cannot be opened.',
    found: encrypted ? 'another passphrase, or a damaged file' : 'no private key in PEM',
    hint: 'It begins with “-----BEGIN PRIVATE KEY-----” or “-----BEGIN ENCRYPTED PRIVATE KEY-----”.',
  }),
  'sealing.key-kind': ({ bits }: { readonly bits: number }): Said => ({
    message: 'A seal cannot be made with a key of this kind.',
    hint: `Take one on the curve P-256, or RSA of at least ${bits} bits.`,
  }),
} as const;
