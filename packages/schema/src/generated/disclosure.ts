// Generated from schemas/v1 by packages/schema/scripts/generate.ts. Do not edit.
export interface Claim {
  readonly path: readonly (string | null)[];
  readonly sd: 'always' | 'allowed' | 'never';
}
/** SHA-256 of each file of type metadata, as `vct#integrity` writes it. */
export const typeMetadataIntegrity: Readonly<Record<keyof typeof disclosures, string>> = {
  "work-credential": "sha256-ZJ+hmzGiHwPbjHo7H7Sb4d2VNmhgDAEJ8LfSokauGKw=",
  "endorsement": "sha256-6VUb1JfWCNvpP16jKPFT490QXzS/0fKFKPl4OAjGvGs=",
  "hours-statement": "sha256-MMYVBL7oDVQKx1d/jdL2w4xxKcUN4hEDWA+GUQWumno="
};
export const disclosures: Readonly<Record<'work-credential' | 'endorsement' | 'hours-statement', readonly Claim[]>> = {
  "work-credential": [
    {
      "path": [
        "@context"
      ],
      "sd": "never"
    },
    {
      "path": [
        "id"
      ],
      "sd": "never"
    },
    {
      "path": [
        "type"
      ],
      "sd": "never"
    },
    {
      "path": [
        "issuer"
      ],
      "sd": "never"
    },
    {
      "path": [
        "validFrom"
      ],
      "sd": "never"
    },
    {
      "path": [
        "validUntil"
      ],
      "sd": "never"
    },
    {
      "path": [
        "supersedes"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSchema"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialStatus"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "id"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "type"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "name"
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "type"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "profile"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "requestedBySubject"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "certificate"
      ],
      "sd": "allowed"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "platform"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "workType"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "workRelation"
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "acquiredBy"
      ],
      "sd": "allowed"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "basedOn"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "trajectory"
      ],
      "sd": "allowed"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "counts"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "team"
      ],
      "sd": "allowed"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "deliverables"
      ],
      "sd": "allowed"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "deliverables",
        null
      ],
      "sd": "allowed"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "hours"
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "agreedTime"
      ],
      "sd": "allowed"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "qualityAssuredBy"
      ],
      "sd": "allowed"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "clients"
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "ratings"
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "ratings",
        null
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "levels"
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "levels",
        null
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "skills"
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "skills",
        null
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "endorsements"
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "endorsements",
        null
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "learningOutcomes"
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "learningOutcomes",
        null
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "reviewsTotal"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "reviewsOffered"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "reviews"
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "reviews",
        null
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "period"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "coverage"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "assurance"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "workRecord",
        "extensions"
      ],
      "sd": "allowed"
    }
  ],
  "endorsement": [
    {
      "path": [
        "@context"
      ],
      "sd": "never"
    },
    {
      "path": [
        "id"
      ],
      "sd": "never"
    },
    {
      "path": [
        "type"
      ],
      "sd": "never"
    },
    {
      "path": [
        "issuer"
      ],
      "sd": "never"
    },
    {
      "path": [
        "validFrom"
      ],
      "sd": "never"
    },
    {
      "path": [
        "validUntil"
      ],
      "sd": "never"
    },
    {
      "path": [
        "supersedes"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSchema"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialStatus"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "id"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "type"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "name"
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "endorsement",
        "type"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "endorsement",
        "attesterRole"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "endorsement",
        "text"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "endorsement",
        "lang"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "endorsement",
        "month"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "endorsement",
        "workType"
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "endorsement",
        "skills"
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "endorsement",
        "learningOutcomes"
      ],
      "sd": "always"
    },
    {
      "path": [
        "credentialSubject",
        "endorsement",
        "endorses"
      ],
      "sd": "allowed"
    }
  ],
  "hours-statement": [
    {
      "path": [
        "@context"
      ],
      "sd": "never"
    },
    {
      "path": [
        "id"
      ],
      "sd": "never"
    },
    {
      "path": [
        "type"
      ],
      "sd": "never"
    },
    {
      "path": [
        "issuer"
      ],
      "sd": "never"
    },
    {
      "path": [
        "validFrom"
      ],
      "sd": "never"
    },
    {
      "path": [
        "validUntil"
      ],
      "sd": "never"
    },
    {
      "path": [
        "supersedes"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSchema"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialStatus"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "id"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "type"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "name"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "hoursStatement",
        "type"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "hoursStatement",
        "purpose"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "hoursStatement",
        "audience"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "hoursStatement",
        "period"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "hoursStatement",
        "minutesTotal"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "hoursStatement",
        "days"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "hoursStatement",
        "gross"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "hoursStatement",
        "expenses"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "hoursStatement",
        "payCycle"
      ],
      "sd": "never"
    },
    {
      "path": [
        "credentialSubject",
        "hoursStatement",
        "state"
      ],
      "sd": "never"
    }
  ]
};
