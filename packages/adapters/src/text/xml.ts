// @ts-expect-error -- saxen brings no types
import { Parser as Untyped } from 'saxen';

type Decode = (text: string) => string;

/** What is used of saxen. */
interface SaxParser {
  on(event: 'openTag', listener: (name: string, attributes: () => unknown, decode: Decode) => void): void;
  on(event: 'text', listener: (text: string, decode: Decode) => void): void;
  on(event: 'closeTag' | 'cdata', listener: (text: string) => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  parse(xml: string): void;
  stop(): void;
}

const Parser = Untyped as new () => SaxParser;

/** What is told of an XML document while it is read; names without their prefix. */
export interface XmlListener {
  readonly open?: (name: string, attributes: () => Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  /** @returns whether to go on */
  readonly close?: (name: string) => boolean;
}

/** Reads an XML document from beginning to end. Entities other than XML's own are not resolved, and nothing is fetched. */
export function parseXml(xml: string, { open, text, close }: XmlListener): void {
  // A part that a workbook does not have.
  if (xml === '') return;
  const parser = new Parser();
  let failed: Error | undefined;
  const local = (name: string): string => name.slice(name.indexOf(':') + 1);
  parser.on('openTag', (name, attributes, decode) => {
    open?.(local(name), () => {
      const found: unknown = attributes();
      const entries = typeof found === 'object' && found !== null ? Object.entries(found) : [];
      return Object.fromEntries(entries.map(([key, value]) => [key, decode(String(value))]));
    });
  });
  parser.on('closeTag', (name) => {
    if (close?.(local(name)) === false) parser.stop();
  });
  if (text !== undefined) {
    parser.on('text', (value, decode) => {
      text(decode(value));
    });
    parser.on('cdata', text);
  }
  parser.on('error', (error) => {
    failed = error;
  });
  parser.parse(xml.replace(/^\uFEFF/, ''));
  if (failed !== undefined) throw failed;
}
