import type { RuleCode } from './rules.ts';

type NeverSignedCode = Extract<RuleCode, `neverSigned.${string}`>;

/** Something that a work credential must never hold. */
export interface NeverSigned {
  /** `neverSigned.` and the name of the rule. */
  readonly code: NeverSignedCode;
  /** Why, as the end of a sentence. */
  readonly reason: string;
}

/**
 * What must never be signed, by the names under which platforms export it. The schema has no member for any of these and rejects
 * unknown members; this table only lets the error name the rule that was broken instead of "unknown member".
 */
const RULES: readonly (NeverSigned & { readonly names: RegExp })[] = [
  {
    code: 'neverSigned.place',
    reason: 'it tells where a person was',
    names:
      /^(gps.*|lat|lng|lon|latitude|longitude|coordinates?|geo.*|location|place|address.*|street.*|zip.*|postalCode|postcode|city.*|neighbou?rhood|.*(Lat|Lng|Latitude|Longitude|Address|Location))$/i,
  },
  {
    code: 'neverSigned.plate',
    reason: 'a number plate identifies a person',
    names: /^(.*plate|vehicle(Id|Number|Registration)|vin|registrationNumber)$/i,
  },
  {
    code: 'neverSigned.device',
    reason: 'a device identifies a person',
    names: /^(.*device|device(Id|Name|Model|Os)|imei|ip|ipAddress|userAgent|.*appVersion|carrier.*)$/i,
  },
  {
    code: 'neverSigned.client',
    reason: 'a client is somebody else, who did not ask to be named',
    names:
      /^(client|client(Id|Name|Org.*|Team.*|Photo)|customer.*|counterparty|reviewer.*|author|authorName|rider|riderId|passenger|household|photo.*|avatar|images?|.*ImageUrl|fromUserId|username)$/i,
  },
  {
    code: 'neverSigned.contact',
    reason: 'contact details are not for everybody who reads a CV',
    names: /^(e?mail|e?mailAddress|userEmail|phone.*|telephone.*|mobile.*|contact.*)$/i,
  },
  {
    code: 'neverSigned.identityNumber',
    reason: 'tax, bank and citizen numbers have no place in a CV',
    names:
      /^(tin|taxId|taxNumber|bsn|ssn|cpr|cprNumber|steuerId|svNummer|nationalId|passport.*|iban|bic|bankAccount|accountNumber)$/i,
  },
  { code: 'neverSigned.birthDate', reason: 'age has no place in a CV', names: /^(birth.*|dateOfBirth|dob|age)$/i },
  {
    code: 'neverSigned.earnings',
    reason: 'earnings are between the worker and the platform',
    names:
      /^(.*earnings?|.*income|.*pay|payments?|.*salary|wages?|hourlyRate|rate|.*fares?|.*fareLocal|.*tips?|fees?|price.*|amount.*|revenue|turnover|.*commission.*|gross|net|currency.*|.*charges?|paidAmount|remuneration.*)$/i,
  },
  {
    code: 'neverSigned.penalty',
    reason: 'acceptance and penalty figures punish absence',
    names:
      /^(acceptanceRate|cancellationRate|completionRate|cancell?ations?|rejections?|rejects|dispatches|penalt(y|ies)|.*penaltyBox.*|.*restrictions?|strikes?|warningsReceived|noShows?|excluded)$/i,
  },
  {
    code: 'neverSigned.hiddenScore',
    reason: 'scores that the worker cannot see or contest have no place in a CV',
    names: /^(.*fraud.*|riskScore|qualityScore|trustScore|internalScore|reliabilityScore|relevancyScore|segment)$/i,
  },
  {
    code: 'neverSigned.privateNote',
    reason: 'a private note was not meant for others',
    names: /^(notes?|privateNotes?|internalNotes?|comment|remarks?|feedbackToClient|feedbackGiven|.*privateFeedback)$/i,
  },
  {
    code: 'neverSigned.support',
    reason: 'benefit, disability and detention are nobody’s business',
    names:
      /^(benefits?|uitkering|.*disability.*|handicap|health.*|diagnosis|detention|prison|probation|reclassering|communityService|legalScheme|wajong|fleksjob|kontanthj.lp|.*ressourceforl.b|st[uø]tte.*)$/i,
  },
  {
    code: 'neverSigned.colleague',
    reason: 'colleagues are third parties',
    names: /^(colleagues?|coworkers?|teamMembers?|participantsNames|participantNames|members)$/i,
  },
];

/** The rule that a member's name breaks, if it is one of those that must never be signed. */
export function forbiddenMember(name: string): NeverSigned | undefined {
  const plain = name.replaceAll(/[_\s.-]/g, '').slice(0, 80);
  return RULES.find(({ names }) => names.test(plain) || names.test(name.slice(0, 80)));
}
