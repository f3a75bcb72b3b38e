import type { Instant, VerificationReport } from '@kluscv/schema';
import { type DocumentKind, type FileFormat, PACKINGS } from './file-format.ts';

/** Bytes with the name that a person gave them. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Facts of something that words are made of: never a sentence. */
export type Facts = Readonly<Record<string, string | number>>;

/** Something that is said with words of its own: a code of a table, and the facts that its words name. */
export interface Coded<Code extends string = string> {
  readonly code: Code;
  readonly facts: Facts;
}

/** One code of a table that names the facts of each. */
export type CodedOf<Table> = {
  readonly [Code in keyof Table & string]: { readonly code: Code; readonly facts: Readonly<Table[Code]> };
}[keyof Table & string];

/** No facts. */
export type None = Readonly<Record<string, never>>;

/** Why there is no report, and what each says besides. */
export interface ObstacleFacts {
  /** The bytes can be read as files of two kinds. */
  readonly twoKinds: { readonly first: FileFormat; readonly second: FileFormat };
  /** Its name promises another kind of file than it is. `ending` without the dot, lower case. */
  readonly otherEnding: { readonly ending: string; readonly format: FileFormat };
  /** It is not there, or may not be opened. `exit`: what a command ends with. */
  readonly unavailable: { readonly exit: number };
  /** No byte. */
  readonly empty: None;
  /** Larger than anything that is read. In bytes. */
  readonly tooLarge: { readonly limit: number };
  /** A kind of file that is not read here, such as `docx`, `heic`, `rar`. */
  readonly otherFormat: { readonly format: FileFormat };
  /** Nothing that is known here. */
  readonly unknownFormat: None;
  /** Text in which nothing is signed. */
  readonly plainText: None;
  /** JSON in which nothing is signed. */
  readonly plainJson: None;
  /** A PDF in which nothing is embedded: another document, a print, a scan, or a mail gateway removed it. */
  readonly pdfWithout: None;
  /** A PDF with a password or restrictions. */
  readonly pdfEncrypted: None;
  /** A PDF with more than one embedded presentation. */
  readonly pdfSeveral: None;
  /** A PDF whose embedded credentials cannot be taken out. */
  readonly pdfDamaged: None;
  /** A picture without a code that can be read. */
  readonly pictureWithout: None;
  /** A picture that is damaged, or larger than is looked at. */
  readonly pictureDamaged: None;
  /** The code leads to the page where one checks, as on every KlusCV: it holds no credential. */
  readonly codeOfVerifier: None;
  /** The code holds something else. */
  readonly codeOther: { readonly text: string };
  /** The code leads to an address, and no network may be used. */
  readonly codeOffline: { readonly address: string };
  /** The code leads to an address that gave no document. `later`: 1 where it may do later. */
  readonly codeUnanswered: { readonly address: string; readonly reason: string; readonly later: 0 | 1 };
  /** An archive or a mail with nothing in it that could be looked at. */
  readonly emptyContainer: { readonly format: FileFormat };
  /** A locked archive: all of its files have a password. */
  readonly archiveLocked: None;
  /** An archive that is damaged or incomplete. */
  readonly archiveDamaged: None;
  /** An archive that unpacks to more than is unpacked here. */
  readonly archiveTooLarge: None;
  /** An archive whose entries lie over each other: programs unpack different things. */
  readonly archiveOverlapping: None;
  /** A mail that could not be taken apart. */
  readonly mailDamaged: None;
  /** Looks like a credential, but what happened to it on its way could not be undone. `reason`: a code. */
  readonly damagedText: { readonly reason: string };
  /** Somebody handed in what was cut off: less than half of a credential. */
  readonly cutOff: None;
  /** This program, or the machine, cannot do what is needed. `reason`: a code. */
  readonly notHere: { readonly reason: string };
}

/** The answer of each obstacle. */
export const OBSTACLES: Readonly<
  Record<keyof ObstacleFacts, 'ambiguousFile' | 'unreadable' | 'nothing' | 'unchecked'>
> = {
  twoKinds: 'ambiguousFile',
  otherEnding: 'ambiguousFile',
  unavailable: 'unreadable',
  empty: 'nothing',
  tooLarge: 'unreadable',
  otherFormat: 'unreadable',
  unknownFormat: 'nothing',
  plainText: 'nothing',
  plainJson: 'nothing',
  pdfWithout: 'nothing',
  pdfEncrypted: 'unreadable',
  pdfSeveral: 'ambiguousFile',
  pdfDamaged: 'unreadable',
  pictureWithout: 'nothing',
  pictureDamaged: 'unreadable',
  codeOfVerifier: 'nothing',
  codeOther: 'nothing',
  codeOffline: 'unchecked',
  codeUnanswered: 'unreadable',
  emptyContainer: 'nothing',
  archiveLocked: 'unreadable',
  archiveDamaged: 'unreadable',
  archiveTooLarge: 'unreadable',
  archiveOverlapping: 'unreadable',
  mailDamaged: 'unreadable',
  damagedText: 'unreadable',
  cutOff: 'unreadable',
  notHere: 'unchecked',
};

/** Why there is no report. */
export type Obstacle = CodedOf<ObstacleFacts> & { readonly answer: (typeof OBSTACLES)[keyof ObstacleFacts] };

/** Why there is no report, with the answer that it comes to. */
export function obstacle<Code extends keyof ObstacleFacts>(code: Code, facts: Readonly<ObstacleFacts[Code]>): Obstacle {
  return { code, facts, answer: OBSTACLES[code] } as unknown as Obstacle;
}

/** What was undone of what happened to a text on its way, and what each says besides. */
export interface NoteFacts {
  /** A byte order mark in front. */
  readonly byteOrderMark: None;
  /** Saved in another encoding than UTF-8. */
  readonly encoding: { readonly encoding: 'utf-16le' | 'utf-16be' };
  /** White space around it, or invisible characters. */
  readonly whiteSpace: None;
  /** Broken into lines. */
  readonly wrapped: None;
  /** Quotation marks or brackets around it. */
  readonly quoted: None;
  /** Quoted as in an answer to a mail (`> `). */
  readonly mailQuoting: None;
  /** Packed for mail (quoted-printable). */
  readonly quotedPrintable: None;
  /** Packed as base64 once more. */
  readonly packed: None;
  /** Padding (`=`), or the other alphabet of base64. */
  readonly padding: None;
  /** Between marks of Markdown. */
  readonly markdown: None;
  /** In HTML, or with its character references. */
  readonly html: None;
  /** Behind the word `Bearer`. */
  readonly bearer: None;
  /** Encoded for an address (`%2E`). */
  readonly urlEncoded: None;
  /** In a `data:` address. */
  readonly dataUrl: None;
  /** Inside JSON that is not part of it. `pointer`: where (RFC 6901). */
  readonly insideJson: { readonly pointer: string };
  /** JSON that was laid out or ordered anew. */
  readonly rewrittenJson: None;
  /** Among other text. */
  readonly amongText: None;
  /** White space or NUL behind the end of a PDF. In bytes. */
  readonly behindTheEnd: { readonly count: number };
}

/** What was undone. */
export type Note = CodedOf<NoteFacts>;

/** Why something inside a file was not looked at, and what each says besides. */
export interface NotLookedAtFacts {
  /** A kind of file that is not read here. */
  readonly otherFormat: { readonly format: FileFormat };
  /** No kind that is known. */
  readonly unknownFormat: None;
  /** It has a password. */
  readonly locked: None;
  /** It is damaged, or packed in a way that is not read here. */
  readonly damaged: None;
  /** An archive or mail inside one that was inside one. */
  readonly tooDeep: { readonly format: FileFormat };
  /** The limits of what is unpacked were reached. */
  readonly beyondLimit: None;
  /** It lies over another entry: programs unpack different things. */
  readonly overlapping: None;
  /** Something signed behind as many as are taken out of one text or picture. */
  readonly moreCredentials: { readonly limit: number };
  /** What systems put beside files (`__MACOSX`, `.DS_Store`). */
  readonly clutter: None;
  /** A name that points outside. */
  readonly escapes: None;
  /** No byte. */
  readonly empty: None;
  /** Text or a picture in which nothing is signed, such as a letter, a logo. */
  readonly nothingSigned: { readonly format: FileFormat };
  /** The words of a mail itself. */
  readonly mailText: None;
  /** Other pages of a PDF to which a credential is attached. */
  readonly otherPages: None;
  /** A file attached to a PDF, beside the credential. */
  readonly attachment: None;
}

/** What may hold something signed, and nobody could look: who goes on without it goes on with a part. */
const MAY_BE_SIGNED: ReadonlySet<keyof NotLookedAtFacts> = new Set([
  'locked',
  'damaged',
  'tooDeep',
  'beyondLimit',
  'overlapping',
  'moreCredentials',
  'escapes',
]);

/** Whether something signed may be in what was not looked at. */
export function mayBeSigned({ code, facts }: NotLookedAt): boolean {
  return MAY_BE_SIGNED.has(code) || (code === 'otherFormat' && PACKINGS.has(facts.format));
}

/** What was not looked at, and why. */
export type NotLookedAt = CodedOf<NotLookedAtFacts> & { readonly name: string };

/** How much of what can be hidden in a credential is shown. */
export interface ShownParts {
  readonly shown: number;
  /** At most: what nobody disclosed may be a decoy of the issuer's. */
  readonly total: number;
}

/** Kinds of what others sign, or that is taken for it. */
export const FOREIGN_KINDS = [
  'openBadge3',
  'openBadge2',
  'verifiableCredential1',
  'verifiableCredential2',
  'presentation',
  'europeanDigitalCredential',
  'personIdentification',
  'sdJwtCredential',
  'blockcerts',
  'openAttestation',
  'loginToken',
  'statusList',
  'trustBundle',
  'trustList',
  'mobileDocument',
  'signedText',
  'pgp',
  'cms',
  'certificate',
  'checksums',
  'jws',
  'encrypted',
] as const;

/** A kind of what others sign. */
export type ForeignKind = (typeof FOREIGN_KINDS)[number];

/** Somebody else's kind of credential: what it is, who it says made it, and what could be checked of it. */
export interface ForeignCredential {
  readonly kind: ForeignKind;
  /** Its maker, as it names itself. Absent where it names none. */
  readonly maker?: string;
  /** Its title or type, as it stands there. */
  readonly title?: string;
  /** Since when and until when it is in force, as it says. */
  readonly from?: Instant;
  readonly until?: Instant;
  /** Signature, maker, dates and status, where its way of securing is one of ours. Absent: nothing could be checked. */
  readonly report?: VerificationReport;
  readonly facts: Facts;
}

/**
 * What reading and checking one document gave, before anybody judges it. `answerFrom` makes the `DocumentAnswer` of it.
 */
export interface Examination {
  /** Its name; inside a container `archive.zip/cv.pdf`, `lines.ndjson:3`. Absent where it has none, as pasted text. */
  readonly source?: string;
  /** SHA-256 of the bytes that were handed in, hexadecimal. */
  readonly sha256: string;
  /** Bytes that were handed in. */
  readonly size: number;
  readonly kind: DocumentKind;
  readonly format: FileFormat;
  /** When it was looked at, by the clock of the verifier. */
  readonly checkedAt: Instant;
  /** Why there is no report: the file is ambiguous, unreadable, or holds nothing. Its words are `obstacles` of the messages. */
  readonly obstacle?: Obstacle;
  readonly report?: VerificationReport;
  /** How much of each credential of the report is shown, in order. */
  readonly parts: readonly (ShownParts | undefined)[];
  readonly foreign: readonly ForeignCredential[];
  /** How the credential was come by, where the file is not it: attached to a PDF that is not ours, or by the code in a picture. */
  readonly via?: 'attachment' | 'picture';
  /** What was undone of what happened to it on its way. Its words are `notes` of the messages. */
  readonly notes: readonly Note[];
  /** What of the file nobody looked at, and why. Its words are `notLookedAt` of the messages. */
  readonly notLookedAt: readonly NotLookedAt[];
  /** What an archive, a mail, a file of lines or a picture with several codes holds. */
  readonly inside: readonly Examination[];
}
