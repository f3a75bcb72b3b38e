// Documents that this version cannot know yet, or that claim so: each with what a verifier of version 1.0 has to say of it.
import { createHash } from 'node:crypto';
import { render } from '@kluscv/pdf';
import { presentationJson, type WorkPresentation } from '@kluscv/schema';
import { presentCredentials } from '@kluscv/sdk/present';
import { PDFDocument, rgb } from 'pdf-lib';
import { changeJson } from '../pdf/forge.ts';
import { credentialWith, type Json, jws } from '../secured/material.ts';

/** One of them. */
export interface LaterDocument {
  readonly id: string;
  readonly what: string;
  readonly ending: 'pdf' | 'json' | 'txt';
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  readonly answer: string;
  /** A code that has to be among the findings. */
  readonly code: string;
  /** Whether what was signed is to be shown. */
  readonly shows: boolean;
}

const RENDER = { renderer: 'kluscv-render/1', locale: 'en', paper: 'a4', renderedOn: '2025-06-30' } as const;
const LATER = { ...RENDER, renderer: 'kluscv-render/2', typeface: 'larger' };
/** What version 1.1 might look like: a member that nobody knows yet, under addresses of its own. */
const NEXT: Json = {
  '/@context/1': 'https://w3id.org/kluscv/1.1/context.jsonld',
  '/credentialSchema/id': 'https://w3id.org/kluscv/1.1/work-credential.schema.json',
  '/credentialSubject/workRecord/tools': ['ladder'],
};

const presentation = await presentCredentials([{ format: 'vc+jwt', value: jws(credentialWith({})) }], {
  render: RENDER,
});
const drawn = Buffer.from(await render(presentation)).toString('latin1');

/** The presentation with other members, under the name that fits its content: whoever can hash can write it. */
function presented(changes: Json): string {
  const { id: _old, ...content }: Json = { ...presentation, ...changes };
  const stated = Object.entries(content).filter(([, value]) => value !== undefined);
  const known = Object.fromEntries(stated) as unknown as Omit<WorkPresentation, 'id'>;
  const id = `ni:///sha-256;${createHash('sha256').update(presentationJson(known)).digest('base64url')}`;
  return presentationJson({ ...known, id });
}

/** The page that was drawn, around another presentation. */
const around = (changes: Json): Buffer =>
  Buffer.from(
    changeJson(drawn, () => presented(changes)),
    'latin1',
  );

/** A page that somebody else drew, with a presentation attached as ours is: a later renderer, or a forger, who can do the same. */
async function otherPage(changes: Json, useObjectStreams: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage([595, 842]).drawText('5,000 shifts', { x: 60, y: 700, size: 30, color: rgb(0, 0, 0.4) });
  await document.attach(new TextEncoder().encode(presented(changes)), 'kluscv.vp.json', {
    mimeType: 'application/vp',
    afRelationship: 'Source' as never,
  });
  return document.save({ useObjectStreams });
}

/** The page as it was drawn, over which somebody wrote, saved by an editor. */
async function writtenOver(changes: Json, useObjectStreams: boolean): Promise<Uint8Array> {
  const document = await PDFDocument.load(around(changes), { updateMetadata: false });
  document.getPage(0).drawText('5,000 shifts', { x: 60, y: 400, size: 30 });
  return document.save({ useObjectStreams });
}

const inEnvelope = (text: string): Json => ({
  '@context': 'https://www.w3.org/ns/credentials/v2',
  id: `data:application/vc+jwt,${text}`,
  type: 'EnvelopedVerifiableCredential',
});
const next = jws(credentialWith(NEXT));
/** Beside a credential of this version, and so another one. */
const nextBeside = jws(credentialWith({ ...NEXT, '/id': 'urn:uuid:5b0e3c52-0a52-4a2e-8c58-1d7f3b6a9e11' }));
const NEXT_PRESENTATION: Json = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/kluscv/1.1/context.jsonld'],
  order: 'byDate',
};
const nextAltered = `${next.slice(0, -8)}AAAAAAAA`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const PAGE = { ending: 'pdf', answer: 'pageUnknown', code: 'page.renderer-unknown', shows: true } as const;
const NEWER = { answer: 'unchecked', code: 'structure.newer', shows: false } as const;

/** Renderers that this version does not draw, and manifests that name none. */
const MANIFESTS: readonly (readonly [id: string, what: string, render: unknown])[] = [
  ['later', 'a later renderer, with a choice that is not known yet', LATER],
  ['much-later', 'a much later one', { ...RENDER, renderer: 'kluscv-render/417' }],
  ['of-another', 'a renderer of somebody else', { renderer: 'https://pages.example/renderer' }],
  ['spelled-otherwise', 'the known one, spelled otherwise', { ...RENDER, renderer: 'Kluscv-Render/1' }],
  ['line-break', 'the known one with a line break', { ...RENDER, renderer: 'kluscv-render/1\n' }],
  ['left-out', 'no manifest', undefined],
  ['without-renderer', 'a manifest that names none', { locale: 'en', paper: 'a4' }],
];

/** All of them. */
export const LATER_DOCUMENTS: readonly LaterDocument[] = [
  ...MANIFESTS.flatMap(([name, what, manifest]): readonly LaterDocument[] => [
    {
      ...PAGE,
      id: `${name}-around`,
      what: `${what}: the page as 1.0 draws it`,
      make: () => around({ render: manifest }),
    },
    {
      ...PAGE,
      id: `${name}-drawn`,
      what: `${what}: a page of its own`,
      make: () => otherPage({ render: manifest }, false),
    },
    {
      ...PAGE,
      id: `${name}-packed`,
      what: `${what}: a page of its own, packed`,
      make: () => otherPage({ render: manifest }, true),
    },
    {
      ...PAGE,
      id: `${name}-forged`,
      what: `${what}: somebody wrote over the page`,
      make: () => writtenOver({ render: manifest }, false),
    },
    {
      ...PAGE,
      id: `${name}-forged-packed`,
      what: `${what}: the same, packed`,
      make: () => writtenOver({ render: manifest }, true),
    },
  ]),
  { ...NEWER, id: 'credential', what: 'a credential of version 1.1', ending: 'txt', make: () => bytes(next) },
  {
    ...NEWER,
    id: 'credential-altered',
    what: 'one that was changed: a version excuses no broken signature',
    ending: 'txt',
    make: () => bytes(nextAltered),
    answer: 'altered',
    code: 'proof.mismatch',
  },
  {
    ...NEWER,
    id: 'credential-presented',
    what: 'a credential of version 1.1 in a presentation of 1.0',
    ending: 'json',
    make: () => bytes(presented({ render: undefined, verifiableCredential: [inEnvelope(next)] })),
  },
  ...(['later', 'known'] as const).flatMap((renderer): readonly LaterDocument[] => {
    const render = renderer === 'later' ? LATER : RENDER;
    const both = [...presentation.verifiableCredential, inEnvelope(nextBeside)];
    const page = { ...PAGE, code: 'structure.newer' };
    return [
      {
        ...page,
        id: `credential-beside-${renderer}`,
        what: `a credential of version 1.1 beside one of 1.0, with a page of a ${renderer} renderer`,
        make: () => otherPage({ render, verifiableCredential: both }, false),
      },
      {
        ...page,
        id: `credential-alone-${renderer}`,
        what: `a credential of version 1.1 with a page of a ${renderer} renderer`,
        make: () => otherPage({ render, verifiableCredential: [inEnvelope(next)] }, true),
        shows: false,
      },
      {
        ...page,
        id: `presentation-page-${renderer}`,
        what: `a presentation of version 1.1 with a page of a ${renderer} renderer`,
        make: () => otherPage({ ...NEXT_PRESENTATION, render }, false),
      },
      {
        ...page,
        id: `presentation-around-${renderer}`,
        what: `the same, the page as 1.0 draws it`,
        make: () => around({ ...NEXT_PRESENTATION, render }),
      },
    ];
  }),
  {
    ...NEWER,
    id: 'presentation',
    what: 'a presentation of version 1.1 with a credential of 1.0',
    ending: 'json',
    make: () => bytes(presented(NEXT_PRESENTATION)),
    shows: true,
  },
];
