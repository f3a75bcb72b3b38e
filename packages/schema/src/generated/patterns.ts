// Generated from schemas/v1 by packages/schema/scripts/generate.ts. Do not edit.
export const patternWords: Readonly<Record<string, string>> = {
  "^https://w3id\\.org/kluscv/1\\.[0-9]{1,3}/endorsement\\.schema\\.json$": "Address of the schema endorsement in a version 1.x of the standard.",
  "^https://w3id\\.org/kluscv/1\\.[0-9]{1,3}/hours-statement\\.schema\\.json$": "Address of the schema hours-statement in a version 1.x of the standard.",
  "^[A-Z]{3}$": "A currency (ISO 4217): three capital letters.",
  "^[A-Za-z_]+(/[A-Za-z0-9_+-]+){0,2}$": "An IANA time zone, such as `Europe/Amsterdam`, in which the platform's months are counted. Default `UTC`.",
  "^https://[^\\s\"<>\\\\^`{|}]+$": "Identifier of the list: an `https` address.",
  "^u[A-Za-z0-9_-]+$": "The bits, compressed with GZIP, as multibase: `u` and base64url.",
  "^[a-z][a-zA-Z0-9]{0,63}$": "The answer in one word for people and for what is shown to them, such as `genuine` or `makerUnknown`. Later versions may add others. Absent in reports of a library.",
  "^[a-z]+(\\.[a-zA-Z0-9-]+)+$": "Stable, dotted, such as `proof.mismatch`. What programs branch on.",
  "^https://w3id\\.org/kluscv/1\\.[0-9]{1,3}/work-credential\\.schema\\.json$": "Address of the schema; the number is the version of the standard.",
  "^[A-Za-z0-9 ./-]{1,40}$": "The number: letters, digits, spaces and the characters . / -",
  "^(0|[1-9][0-9]{0,9})$": "Position in the list: a whole number, as text.",
  "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$|^did:(?:key|jwk):[A-Za-z0-9._-]+$": "A pairwise identifier: a random `urn:uuid:`, or a DID (`did:key`, `did:jwk`) that the worker holds.",
  "^[A-Za-z][A-Za-z0-9+.-]*:[^\\s\"<>\\\\^`{|}]+$": "Identifier of the proof.",
  "^did:[a-z0-9]+:[^\\s#]+#[^\\s#]+$": "The key: a DID URL.",
  "^z[1-9A-HJ-NP-Za-km-z]+$": "The signature of 64 bytes, as multibase: `z` and base58.",
  "^ni:///sha-256;[A-Za-z0-9_-]{43}$": "Name of the content (RFC 6920): SHA-256 of the canonical presentation (RFC 8785) without this member. It shows damage; it proves nothing about who made it.",
  "^data:application/(?:vc\\+jwt,[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+|[vd]c\\+sd-jwt,[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+~(?:[A-Za-z0-9_-]+~)*)$": "`data:application/vc+jwt,` and the compact JWS; or `data:application/vc+sd-jwt,` or `data:application/dc+sd-jwt,` and the SD-JWT with the disclosures that are shown, without a key binding.",
  "^[^\\x00-\\x1f\\x7f-\\x9f\\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\udb80\udc00-\udbff\udfff\ufe00-\ufe0f\ufffd]*$": "A line without control, invisible, private-use or direction-changing characters.",
  "^[^ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000](?:[\\s\\S]*[^ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])?$": "A line without a space at either end.",
  "^(?:[^\u200c\u200d]|[\u0620-\u06ff\u0750-\u077f](?:\u200c[\u0620-\u06ff\u0750-\u077f])+|[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca][\u200c\u200d]|\u09b0\u200d\u09cd)*$": "A line in which joiners (U+200C, U+200D) stand only where a script needs them: between Arabic letters, after an Indic virama.",
  "^[^\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\udb80\udc00-\udbff\udfff]*$": "A text without control, invisible, private-use or direction-changing characters; line breaks are U+000A.",
  "[^ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\\n]": "A text that is not blank.",
  "^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$": "A calendar month, `YYYY-MM`.",
  "^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$": "A calendar date, `YYYY-MM-DD`.",
  "^[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$": "An instant in UTC (RFC 3339, with `Z`).",
  "^(0|[1-9][0-9]{0,5})(\\.[0-9]{1,2})?$": "A decimal number as text, so that no implementation rounds it.",
  "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$": "A language tag (BCP 47).",
  "^https://[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?(?:\\?[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?$": "An absolute `https` address without user name or fragment.",
  "^[A-Z]{2}$": "A country (ISO 3166-1 alpha-2).",
  "^did:[a-z0-9]+:(?:(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})*:)*(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+$": "A decentralized identifier (W3C DID Core).",
  "^[A-Za-z0-9._:/#-]+$": "Code or address within the classification: letters, digits and the characters . _ : / # -",
  "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$": "An identifier made at random: `urn:uuid:` and a UUID in lower case.",
  "^https://[a-z0-9](?:[a-z0-9.-]{0,100}[a-z0-9])?/[A-Za-z0-9._~/-]*(?:#[A-Za-z0-9._~-]+)?$": "An `https` address: host, path and, if need be, a fragment."
};
export const lineRules: readonly string[] = [
  "^[^\\x00-\\x1f\\x7f-\\x9f\\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\udb80\udc00-\udbff\udfff\ufe00-\ufe0f\ufffd]*$",
  "^[^ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000](?:[\\s\\S]*[^ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])?$",
  "^(?:[^\u200c\u200d]|[\u0620-\u06ff\u0750-\u077f](?:\u200c[\u0620-\u06ff\u0750-\u077f])+|[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca][\u200c\u200d]|\u09b0\u200d\u09cd)*$"
];
export const textRules: readonly string[] = [
  "^[^\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ue000-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\udb80\udc00-\udbff\udfff]*$",
  "[^ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\\n]"
];
