// Generated from schemas/v1 by packages/schema/scripts/generate.ts. Do not edit.
import type { RuleCode } from '../rules/rule-codes.ts';

export interface PatternRule {
  readonly code: RuleCode;
  readonly pattern: string;
}

export interface TextRule extends PatternRule {
  /** A quicker pattern, which finds something in every text in which the rule's own does. */
  readonly needs: string;
}

export interface WordRule extends PatternRule {
  /** Words of which every text in ASCII that the pattern fits holds one, in small letters. */
  readonly stems: readonly string[];
}
export const memberRules: readonly (WordRule & { readonly reason: string })[] = [
  {
    "code": "neverSigned.device",
    "reason": "a device identifies a person",
    "pattern": "^(.*device|device(Id|Name|Model|Os)|imei|ip|ipAddress|userAgent|.*appVersion|carrier.*)$",
    "stems": [
      "device",
      "imei",
      "ip",
      "useragent",
      "appversion",
      "carrier"
    ]
  },
  {
    "code": "neverSigned.contact",
    "reason": "contact details are not for everybody who reads a CV",
    "pattern": "^(e?mail|e?mailAddress|userEmail|phone.*|telephone.*|mobile.*|contact.*)$",
    "stems": [
      "mail",
      "phone",
      "mobile",
      "contact"
    ]
  },
  {
    "code": "neverSigned.place",
    "reason": "it tells where a person was",
    "pattern": "^(gps.*|lat|lng|lon|latitude|longitude|coordinates?|geo.*|location|place|address.*|street.*|zip.*|postalCode|postcode|city.*|neighbou?rhood|.*(Lat|Lng|Latitude|Longitude|Address|Location))$",
    "stems": [
      "gps",
      "lat",
      "lng",
      "lon",
      "coordinate",
      "geo",
      "location",
      "place",
      "address",
      "street",
      "zip",
      "postalcode",
      "postcode",
      "city",
      "neighbo"
    ]
  },
  {
    "code": "neverSigned.plate",
    "reason": "a number plate identifies a person",
    "pattern": "^(.*plate|vehicle(Id|Number|Registration)|vin|registrationNumber)$",
    "stems": [
      "plate",
      "vehicle",
      "vin",
      "registrationnumber"
    ]
  },
  {
    "code": "neverSigned.client",
    "reason": "a client is somebody else, who did not ask to be named",
    "pattern": "^(client|client(Id|Name|Org.*|Team.*|Photo)|customer.*|counterparty|reviewer.*|author|authorName|rider|riderId|passenger|household|photo.*|avatar|images?|.*ImageUrl|fromUserId|username)$",
    "stems": [
      "client",
      "customer",
      "counterparty",
      "reviewer",
      "author",
      "rider",
      "passenger",
      "household",
      "photo",
      "avatar",
      "image",
      "fromuserid",
      "username"
    ]
  },
  {
    "code": "neverSigned.identityNumber",
    "reason": "tax, bank and citizen numbers have no place in a CV",
    "pattern": "^(tin|taxId|taxNumber|bsn|ssn|cpr|cprNumber|steuerId|svNummer|nationalId|passport.*|iban|bic|bankAccount|accountNumber)$",
    "stems": [
      "tin",
      "taxid",
      "taxnumber",
      "bsn",
      "ssn",
      "cpr",
      "steuerid",
      "svnummer",
      "nationalid",
      "passport",
      "iban",
      "bic",
      "bankaccount",
      "accountnumber"
    ]
  },
  {
    "code": "neverSigned.birthDate",
    "reason": "age has no place in a CV",
    "pattern": "^(birth.*|dateOfBirth|dob|age)$",
    "stems": [
      "birth",
      "dob",
      "age"
    ]
  },
  {
    "code": "neverSigned.earnings",
    "reason": "earnings are between the worker and the platform",
    "pattern": "^(.*earnings?|.*income|.*pay|payments?|.*salary|wages?|hourlyRate|rate|.*fares?|.*fareLocal|.*tips?|fees?|price.*|amount.*|revenue|turnover|.*commission.*|gross|net|currency.*|.*charges?|paidAmount|remuneration.*)$",
    "stems": [
      "earning",
      "income",
      "pay",
      "salary",
      "wage",
      "rate",
      "fare",
      "tip",
      "fee",
      "price",
      "amount",
      "revenue",
      "turnover",
      "commission",
      "gross",
      "net",
      "currency",
      "charge",
      "remuneration"
    ]
  },
  {
    "code": "neverSigned.penalty",
    "reason": "acceptance and penalty figures punish absence",
    "pattern": "^(acceptanceRate|cancellationRate|completionRate|.*cancell?ations?|rejections?|rejects|dispatches|penalt(y|ies)|.*penaltyBox.*|.*restrictions?|strikes?|warningsReceived|noShows?|excluded)$",
    "stems": [
      "acceptancerate",
      "completionrate",
      "cancel",
      "rejection",
      "rejects",
      "dispatches",
      "penalt",
      "restriction",
      "strike",
      "warningsreceived",
      "noshow",
      "excluded"
    ]
  },
  {
    "code": "neverSigned.hiddenScore",
    "reason": "scores that the worker cannot see or contest have no place in a CV",
    "pattern": "^(.*fraud.*|riskScore|qualityScore|trustScore|internalScore|reliabilityScore|relevancyScore|segment)$",
    "stems": [
      "fraud",
      "riskscore",
      "qualityscore",
      "trustscore",
      "internalscore",
      "reliabilityscore",
      "relevancyscore",
      "segment"
    ]
  },
  {
    "code": "neverSigned.privateNote",
    "reason": "a private note was not meant for others",
    "pattern": "^(notes?|privateNotes?|internalNotes?|comment|remarks?|feedbackToClient|feedbackGiven|.*privateFeedback)$",
    "stems": [
      "note",
      "comment",
      "remark",
      "feedbacktoclient",
      "feedbackgiven",
      "privatefeedback"
    ]
  },
  {
    "code": "neverSigned.support",
    "reason": "benefit, disability and detention are nobody’s business",
    "pattern": "^(benefits?|uitkering|.*disability.*|handicap|health.*|diagnosis|detention|prison|probation|reclassering|communityService|legalScheme|wajong|fleksjob|kontanthj.lp|.*ressourceforl.b|st[uø]tte.*)$",
    "stems": [
      "benefit",
      "uitkering",
      "disability",
      "handicap",
      "health",
      "diagnosis",
      "detention",
      "prison",
      "probation",
      "reclassering",
      "communityservice",
      "legalscheme",
      "wajong",
      "fleksjob",
      "kontanthj",
      "ressourceforl",
      "tte"
    ]
  },
  {
    "code": "neverSigned.colleague",
    "reason": "colleagues are third parties",
    "pattern": "^(colleagues?|coworkers?|teamMembers?|participantsNames|participantNames|members)$",
    "stems": [
      "colleague",
      "coworker",
      "teammember",
      "participantsnames",
      "participantnames",
      "members"
    ]
  }
];
export const writtenMembers: readonly string[] = [
  "about",
  "conduct",
  "duties",
  "ending",
  "endingReason",
  "label",
  "name",
  "performance",
  "response",
  "scheme",
  "text",
  "value"
];
export const textRules: readonly TextRule[] = [
  {
    "code": "neverSigned.contact",
    "needs": "@",
    "pattern": "[A-Za-z0-9._%+-]@[A-Za-z0-9-]+\\.[A-Za-z0-9-]"
  },
  {
    "code": "neverSigned.contact",
    "needs": "\\+",
    "pattern": "(?<![A-Za-z0-9+])\\+[0-9]{1,3}[ ./-]?(?:\\(0\\)[ ./-]?)?[0-9](?:[ ./-]?[0-9]){6,11}(?![0-9])"
  },
  {
    "code": "neverSigned.contact",
    "needs": "06",
    "pattern": "(?<![A-Za-z0-9+-])06[ -]?[0-9](?:[ -]?[0-9]){7}(?![0-9])"
  },
  {
    "code": "neverSigned.place",
    "needs": "[A-Z0-9]{2}[0-9]{2}",
    "pattern": "(?<![0-9.])-?[0-9]{1,2}\\.[0-9]{4,}[ ]*[,;][ ]*-?[0-9]{1,3}\\.[0-9]{4,}"
  },
  {
    "code": "neverSigned.plate",
    "needs": "-",
    "pattern": "-(?:(?<=(?<![A-Za-z0-9-])[0-9]{2}-)[A-Z]{3}-[0-9]|(?<=(?<![A-Za-z0-9-])[0-9]-)[A-Z]{3}-[0-9]{2}|(?<=(?<![A-Za-z0-9-])[A-Z]{2}-)(?:[0-9]{3}-[A-Z]|[A-Z]{2}-[0-9]{2})|(?<=(?<![A-Za-z0-9-])[A-Z]-)[0-9]{3}-[A-Z]{2}|(?<=(?<![A-Za-z0-9-])[0-9]{2}-)[A-Z]{2}-[A-Z]{2})(?![A-Za-z0-9-])"
  },
  {
    "code": "neverSigned.identityNumber",
    "needs": "[A-Z0-9]{2}[0-9]{2}",
    "pattern": "(?<![0-9])[0-3][0-9][01][0-9]{3}-[0-9]{4}(?![0-9])"
  },
  {
    "code": "neverSigned.identityNumber",
    "needs": "[A-Z0-9]{2}[0-9]{2}",
    "pattern": "(?<![A-Za-z])(?:BSN|bsn|Bsn|CPR|cpr|SSN|ssn)(?![A-Za-z])[^0-9]{0,10}[0-9]{6}"
  },
  {
    "code": "neverSigned.identityNumber",
    "needs": "Steuer-I",
    "pattern": "(?<![A-Za-z])(?:Steuer-ID|Steuer-Id)(?![A-Za-z])[^0-9]{0,10}[0-9]{6}"
  },
  {
    "code": "neverSigned.birthDate",
    "needs": "[Bb]or",
    "pattern": "(?<![A-Za-z])[Bb]orn on(?![A-Za-z])"
  },
  {
    "code": "neverSigned.birthDate",
    "needs": "[Bb]or",
    "pattern": "(?<![A-Za-z])[Gg]eboren (?:op|am)(?![A-Za-z])"
  },
  {
    "code": "neverSigned.birthDate",
    "needs": "é",
    "pattern": "(?<![A-Za-z])[Nn]ée? le(?![A-Za-z])"
  },
  {
    "code": "neverSigned.birthDate",
    "needs": "ø",
    "pattern": "(?<![A-Za-z])[Ff]ødt den(?![A-Za-z])"
  }
];
export const ibanRule: TextRule = {
  "code": "neverSigned.identityNumber",
  "needs": "[A-Z0-9]{2}[0-9]{2}",
  "pattern": "(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,30}(?![A-Za-z0-9])"
};
export const namingMembers: readonly string[] = [
  "about",
  "label",
  "name",
  "scheme",
  "value"
];
export const nameRules: readonly WordRule[] = [
  {
    "code": "neverSigned.support",
    "pattern": "(?<![A-Za-zÀ-ÖØ-öø-ÿ])(?:taakstraf|werkstraf|reclassering|gedetineerden?|wajong|bijstandsuitkering|participatiewet|banenafspraak|detainees?|inmates?|probationers?|community service order|supported employment|sheltered workshop|häftlinge?|bürgergeld|behindertenwerkstatt|détenus?|travail d['’]intérêt général|samfundstjeneste|kontanthjælp|fleksjob|skånejob|førtidspension|ressourceforløb)(?![A-Za-zÀ-ÖØ-öø-ÿ])",
    "stems": [
      "taakstraf",
      "werkstraf",
      "reclassering",
      "gedetineerde",
      "wajong",
      "bijstandsuitkering",
      "participatiewet",
      "banenafspraak",
      "detainee",
      "inmate",
      "probationer",
      "community service order",
      "supported employment",
      "sheltered workshop",
      "ftling",
      "rgergeld",
      "behindertenwerkstatt",
      "tenu",
      "travail d",
      "samfundstjeneste",
      "kontanthj",
      "fleksjob",
      "nejob",
      "rtidspension",
      "ressourceforl"
    ]
  }
];
