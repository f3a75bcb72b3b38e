/** Something that a work credential must never hold. */
export interface NeverSigned {
  /** `neverSigned.` and the name of the rule. */
  readonly code: string;
  /** Why, as the end of a sentence. */
  readonly reason: string;
}

/**
 * What must never be signed, by the names under which platforms export it. The schema has no member for any of these and rejects
 * unknown members; this table only lets the error name the rule that was broken instead of "unknown member".
 */
const RULES: readonly (NeverSigned & { readonly names: RegExp })[] = [
  rule(
    'place',
    'it tells where a person was',
    /^(gps|lat|lng|lon|latitude|longitude|coordinates|geo.*|location|address|street|zip|zipCode|postalCode|postcode|city|neighbou?rhood|.*(Lat|Lng|Address|Location))$/i,
  ),
  rule(
    'plate',
    'a number plate identifies a person',
    /^(plate|licen[sc]ePlate|numberPlate|vehicleId|vin|registrationNumber)$/i,
  ),
  rule(
    'device',
    'a device identifies a person',
    /^(device|deviceId|imei|ip|ipAddress|userAgent|appVersion|carrier.*)$/i,
  ),
  rule(
    'client',
    'a client is somebody else, who did not ask to be named',
    /^(client|clientId|clientName|customer.*|counterparty|reviewer.*|author|authorName|rider|riderId|passenger|household|photo|photoUri|avatar|image|images)$/i,
  ),
  rule(
    'identityNumber',
    'tax, bank and citizen numbers have no place in a CV',
    /^(tin|taxId|taxNumber|bsn|ssn|cpr|steuerId|svNummer|nationalId|passport.*|iban|bic|bankAccount|accountNumber)$/i,
  ),
  rule('birthDate', 'age has no place in a CV', /^(birth.*|dateOfBirth|dob|age)$/i),
  rule(
    'earnings',
    'earnings are between the worker and the platform',
    /^(earnings?|income|pay|payment|payments|salary|wage|wages|hourlyRate|rate|fare|fares|tips?|fees?|price|amount|revenue|turnover|commission|gross|net|currency)$/i,
  ),
  rule(
    'penalty',
    'acceptance and penalty figures punish absence',
    /^(acceptanceRate|cancellationRate|cancell?ations?|rejections?|rejects|dispatches|penalt(y|ies)|penaltyBox.*|restrictions?|appRestrictions?|strikes?|warningsReceived|noShows?|excluded)$/i,
  ),
  rule(
    'hiddenScore',
    'scores that the worker cannot see or contest have no place in a CV',
    /^(fraud.*|riskScore|qualityScore|trustScore|internalScore|reliabilityScore|segment)$/i,
  ),
  rule(
    'privateNote',
    'a private note was not meant for others',
    /^(note|notes|privateNote|internalNote|comment|remarks?|feedbackToClient|feedbackGiven)$/i,
  ),
  rule(
    'support',
    'benefit, disability and detention are nobody’s business',
    /^(benefits?|uitkering|disability|handicap|health|diagnosis|detention|prison|probation|reclassering|communityService|legalScheme|scheme.*Allowance|wajong|fleksjob|kontanthj.lp)$/i,
  ),
  rule(
    'colleague',
    'colleagues are third parties',
    /^(colleagues?|coworkers?|teamMembers?|participantsNames|members)$/i,
  ),
];

/** The rule that a member's name breaks, if it is one of those that must never be signed. */
export function forbiddenMember(name: string): NeverSigned | undefined {
  const plain = name.replaceAll(/[_\s.-]/g, '').slice(0, 80);
  return RULES.find(({ names }) => names.test(plain) || names.test(name.slice(0, 80)));
}

function rule(name: string, reason: string, names: RegExp): NeverSigned & { readonly names: RegExp } {
  return { code: `neverSigned.${name}`, reason, names };
}
