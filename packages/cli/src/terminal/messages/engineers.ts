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
} as const;
