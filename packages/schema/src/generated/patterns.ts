// Generated from schemas/v1 by packages/schema/scripts/generate.ts. Do not edit.
export const patternWords: Readonly<Record<string, string>> = {
  "^[A-Za-z_]+(/[A-Za-z0-9_+-]+){0,2}$": "IANA time zone in which the platform's months are counted. Default `UTC`.",
  "^https://[^\\s\"<>\\\\^`{|}]+$": "Identifier of the list.",
  "^u[A-Za-z0-9_-]+$": "Multibase (base64url, `u`) of the GZIP-compressed bits.",
  "^[a-z]+(\\.[a-zA-Z0-9-]+)+$": "Stable, dotted. What programs branch on.",
  "^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$": "Identifier of this credential.",
  "^https://w3id\\.org/kluscv/1\\.[0-9]{1,3}/work-credential\\.schema\\.json$": "Address of the schema; the number is the version of the standard.",
  "^[A-Za-z0-9 ./-]{1,40}$": "The number.",
  "^(0|[1-9][0-9]{0,9})$": "Position in the list.",
  "^ni:///sha-256;[A-Za-z0-9_-]{43}$": "Name of the content (RFC 6920): SHA-256 of the canonical presentation (RFC 8785) without this member. It shows damage; it proves nothing about who made it.",
  "^data:application/vc\\+jwt,[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$": "`data:application/vc+jwt,` and the compact JWS.",
  "^[^\\x00-\\x1f\\x7f-\\x9f\\xad͏؜ᅟᅠ឴឵᠎​‎‏ -‮⁠-⁯⠀ㅤ-﷐-﷯﻿ﾠ￰-￼￾￿𛲠-𛲣𝅳-𝅺󠀀-󠿿󰀀-􏿿︀-️�]*$": "A line without control, invisible, private-use or direction-changing characters.",
  "^[^    -   　](?:.*[^    -   　])?$": "A line without a space at either end.",
  "^(?:[^‌‍]|[ؠ-ۿݐ-ݿ](?:‌[ؠ-ۿݐ-ݿ])+|[्্੍્୍்్್്්][‌‍]|র‍্)*$": "A line in which joiners (U+200C, U+200D) stand only where a script needs them: between Arabic letters, after an Indic virama.",
  "^[^\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\xad͏؜ᅟᅠ឴឵᠎​‎‏ -‮⁠-⁯⠀ㅤ-﷐-﷯﻿ﾠ￰-￼￾￿𛲠-𛲣𝅳-𝅺󠀀-󠿿󰀀-􏿿]*$": "A text without control, invisible, private-use or direction-changing characters; line breaks are U+000A.",
  "[^    -   　\\n]": "A text that is not blank.",
  "^(19|20)[0-9]{2}-(0[1-9]|1[0-2])$": "A calendar month, `YYYY-MM`.",
  "^(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}$": "A calendar date, `YYYY-MM-DD`.",
  "^[0-9]{4}-[0-9]{2}-[0-9]{2}T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]{1,9})?Z$": "An instant in UTC (RFC 3339, with `Z`).",
  "^(0|[1-9][0-9]{0,5})(\\.[0-9]{1,2})?$": "A decimal number as text, so that no implementation rounds it.",
  "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$": "A language tag (BCP 47).",
  "^https://[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?(?:\\?[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?$": "An absolute `https` address without user name or fragment.",
  "^[A-Z]{2}$": "A country (ISO 3166-1 alpha-2).",
  "^did:[a-z0-9]+:(?:(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})*:)*(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+$": "A decentralized identifier (W3C DID Core).",
  "^[A-Za-z0-9._:/#-]+$": "Code or address within the classification."
};
