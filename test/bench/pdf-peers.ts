// A KlusCV as two other libraries draw it, each used as its documentation shows, with the font files that our faces are cut from. They draw less than we do:
// no tags, no embedded credentials, no kept-together blocks.
import { createRequire } from 'node:module';
import { Document, Font, Page, Path, renderToBuffer, StyleSheet, Svg, Text, View } from '@react-pdf/renderer';
import PdfDocument from 'pdfkit';
import { createElement, type ReactElement } from 'react';
import type { LikeDocument, LikePart } from './like-document.ts';

const require = createRequire(import.meta.url);
const REGULAR = require.resolve('@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf');
const BOLD = require.resolve('@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf');

const MARGIN = 57;
const LABEL_WIDTH = 130;
const NAME_WIDTH = 70;
const LONGEST_BAR = 200;
const QR_SIZE = 72;
const ACCENT = '#085965';
const HEADING_SIZES = { 1: 25, 2: 15.5, 3: 13 } as const;
const BODY_SIZE = 9.5;

/** @see https://pdfkit.org/docs/text.html */
export function drawWithPdfkit({ parts, foot, qr }: LikeDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const document = new PdfDocument({ size: 'A4', margin: MARGIN, bufferPages: true });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
    const right = document.page.width - MARGIN;
    const bottom = document.page.height - MARGIN;
    const draw = (part: LikePart, left: number): void => {
      if (document.y > bottom - 40) document.addPage();
      const { y } = document;
      if (part.kind === 'heading') {
        document.font(BOLD).fontSize(HEADING_SIZES[part.level]).fillColor('black').text(part.text, left, y);
        return;
      }
      document.font(REGULAR).fontSize(BODY_SIZE).fillColor('black');
      if (part.kind === 'paragraph') {
        document.text(part.text, left, y, { width: right - left });
      } else if (part.kind === 'bar') {
        const length = LONGEST_BAR * part.share;
        document.text(part.name, left, y, { width: NAME_WIDTH });
        document.rect(left + NAME_WIDTH, y + 4, length, 6.5).fill(ACCENT);
        document.fillColor('black').text(part.value, left + NAME_WIDTH + length + 8, y);
      } else {
        document.text(part.label, left, y, { width: LABEL_WIDTH - 14 });
        document.y = y;
        for (const inner of part.value) draw(inner, left + LABEL_WIDTH);
        document.moveDown(0.4);
      }
    };
    for (const part of parts) draw(part, MARGIN);
    if (document.y > bottom - QR_SIZE) document.addPage();
    document.path(qrPath(qr, MARGIN, document.y)).fill('black');
    const { count } = document.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      document.switchToPage(page);
      document.page.margins.bottom = 0;
      document.font(REGULAR).fontSize(8).fillColor('black');
      document.text(foot, MARGIN, bottom + 20, { lineBreak: false });
      document.text(`${page + 1} / ${count}`, right - 30, bottom + 20, { lineBreak: false });
    }
    document.end();
  });
}

Font.register({ family: 'Noto Sans', fonts: [{ src: REGULAR }, { src: BOLD, fontWeight: 'bold' }] });

const styles = StyleSheet.create({
  page: { padding: MARGIN, fontFamily: 'Noto Sans', fontSize: BODY_SIZE },
  row: { flexDirection: 'row', marginBottom: 3 },
  label: { width: LABEL_WIDTH, paddingRight: 14 },
  value: { flex: 1 },
  name: { width: NAME_WIDTH },
  foot: { position: 'absolute', bottom: 30, left: MARGIN, right: MARGIN, fontSize: 8 },
});

/** @see https://react-pdf.org/node */
export function drawWithReactPdf({ parts, foot, qr }: LikeDocument): Promise<Buffer> {
  const page = createElement(
    Page,
    { size: 'A4', style: styles.page },
    ...parts.map(reactElement),
    createElement(
      Svg,
      { width: QR_SIZE, height: QR_SIZE },
      createElement(Path, { d: qrPath(qr, 0, 0), fill: 'black' }),
    ),
    createElement(Text, {
      style: styles.foot,
      fixed: true,
      render: ({ pageNumber, totalPages }) => `${foot}   ${pageNumber} / ${totalPages}`,
    }),
  );
  return renderToBuffer(createElement(Document, {}, page));
}

function reactElement(part: LikePart, key: number): ReactElement {
  switch (part.kind) {
    case 'heading':
      return createElement(
        Text,
        { key, style: { fontSize: HEADING_SIZES[part.level], fontWeight: 'bold' } },
        part.text,
      );
    case 'paragraph':
      return createElement(Text, { key }, part.text);
    case 'bar': {
      const bar = { width: LONGEST_BAR * part.share, height: 6.5, marginRight: 8, backgroundColor: ACCENT };
      return createElement(
        View,
        { key, style: styles.row },
        createElement(Text, { style: styles.name }, part.name),
        createElement(View, { style: bar }),
        createElement(Text, {}, part.value),
      );
    }
    case 'fact':
    default:
      return createElement(
        View,
        { key, style: styles.row },
        createElement(Text, { style: styles.label }, part.label),
        createElement(View, { style: styles.value }, ...part.value.map(reactElement)),
      );
  }
}

/** The dark modules as one path. */
function qrPath(qr: LikeDocument['qr'], left: number, top: number): string {
  const side = QR_SIZE / qr.length;
  return qr
    .flatMap((modules, row) =>
      modules.map((dark, column) =>
        dark ? `M${left + column * side},${top + row * side}h${side}v${side}h${-side}z` : '',
      ),
    )
    .join('');
}
