// Generated from schemas/v1 by packages/schema/scripts/generate.ts. Do not edit.
/** The JSON-LD context of the standard, as it is published. */
export const workContext: object = {
  "@context": {
    "@version": 1.1,
    "@protected": true,
    "id": "@id",
    "type": "@type",
    "HoursStatement": "https://w3id.org/kluscv/vocab#HoursStatement",
    "HoursStatementCredential": "https://w3id.org/kluscv/vocab#HoursStatementCredential",
    "TestCredential": "https://w3id.org/kluscv/vocab#TestCredential",
    "WorkCredential": "https://w3id.org/kluscv/vocab#WorkCredential",
    "WorkEndorsement": "https://w3id.org/kluscv/vocab#WorkEndorsement",
    "WorkEndorsementCredential": "https://w3id.org/kluscv/vocab#WorkEndorsementCredential",
    "WorkPresentation": "https://w3id.org/kluscv/vocab#WorkPresentation",
    "WorkRecord": "https://w3id.org/kluscv/vocab#WorkRecord",
    "Worker": "https://w3id.org/kluscv/vocab#Worker",
    "about": {
      "@id": "https://w3id.org/kluscv/vocab#about",
      "@container": "@language"
    },
    "acquiredBy": "https://w3id.org/kluscv/vocab#acquiredBy",
    "agreedTime": "https://w3id.org/kluscv/vocab#agreedTime",
    "amount": "https://w3id.org/kluscv/vocab#amount",
    "asOf": {
      "@id": "https://w3id.org/kluscv/vocab#asOf",
      "@type": "http://www.w3.org/2001/XMLSchema#date"
    },
    "assessedBy": "https://w3id.org/kluscv/vocab#assessedBy",
    "assurance": "https://w3id.org/kluscv/vocab#assurance",
    "attesterRole": "https://w3id.org/kluscv/vocab#attesterRole",
    "audience": "https://w3id.org/kluscv/vocab#audience",
    "band": "https://w3id.org/kluscv/vocab#band",
    "basedOn": {
      "@id": "https://w3id.org/kluscv/vocab#basedOn",
      "@container": "@set"
    },
    "basis": "https://w3id.org/kluscv/vocab#basis",
    "by": "https://w3id.org/kluscv/vocab#by",
    "byRecency": "https://w3id.org/kluscv/vocab#byRecency",
    "categories": {
      "@id": "https://w3id.org/kluscv/vocab#categories",
      "@type": "@json",
      "@container": "@set"
    },
    "certificate": "https://w3id.org/kluscv/vocab#certificate",
    "checks": {
      "@id": "https://w3id.org/kluscv/vocab#checks",
      "@container": "@set"
    },
    "clientCategory": "https://w3id.org/kluscv/vocab#clientCategory",
    "clients": "https://w3id.org/kluscv/vocab#clients",
    "code": "https://w3id.org/kluscv/vocab#code",
    "complete": "https://w3id.org/kluscv/vocab#complete",
    "completed": "https://w3id.org/kluscv/vocab#completed",
    "conduct": "https://w3id.org/kluscv/vocab#conduct",
    "count": "https://w3id.org/kluscv/vocab#count",
    "country": "https://w3id.org/kluscv/vocab#country",
    "counts": "https://w3id.org/kluscv/vocab#counts",
    "coverage": "https://w3id.org/kluscv/vocab#coverage",
    "criteria": {
      "@id": "https://w3id.org/kluscv/vocab#criteria",
      "@type": "@json",
      "@container": "@set"
    },
    "criteriaUrl": {
      "@id": "https://w3id.org/kluscv/vocab#criteriaUrl",
      "@type": "@id"
    },
    "critical": "https://w3id.org/kluscv/vocab#critical",
    "currency": "https://w3id.org/kluscv/vocab#currency",
    "days": {
      "@id": "https://w3id.org/kluscv/vocab#days",
      "@type": "@json",
      "@container": "@set"
    },
    "deliverables": {
      "@id": "https://w3id.org/kluscv/vocab#deliverables",
      "@type": "@json",
      "@container": "@set"
    },
    "denominator": "https://w3id.org/kluscv/vocab#denominator",
    "direction": "https://w3id.org/kluscv/vocab#direction",
    "distinct": "https://w3id.org/kluscv/vocab#distinct",
    "distribution": {
      "@id": "https://w3id.org/kluscv/vocab#distribution",
      "@type": "@json",
      "@container": "@set"
    },
    "duties": {
      "@id": "https://w3id.org/kluscv/vocab#duties",
      "@container": "@language"
    },
    "endedOn": {
      "@id": "https://w3id.org/kluscv/vocab#endedOn",
      "@type": "http://www.w3.org/2001/XMLSchema#date"
    },
    "ending": "https://w3id.org/kluscv/vocab#ending",
    "endingReason": "https://w3id.org/kluscv/vocab#endingReason",
    "endorsement": "https://w3id.org/kluscv/vocab#endorsement",
    "endorsements": {
      "@id": "https://w3id.org/kluscv/vocab#endorsements",
      "@type": "@json",
      "@container": "@set"
    },
    "endorses": {
      "@id": "https://w3id.org/kluscv/vocab#endorses",
      "@type": "@id"
    },
    "expenses": {
      "@id": "https://w3id.org/kluscv/vocab#expenses",
      "@type": "@json",
      "@container": "@set"
    },
    "extensions": {
      "@id": "https://w3id.org/kluscv/vocab#extensions",
      "@context": {
        "@protected": true,
        "value": "https://w3id.org/kluscv/vocab#extensionValue"
      }
    },
    "first": {
      "@id": "https://w3id.org/kluscv/vocab#first",
      "@type": "http://www.w3.org/2001/XMLSchema#gYearMonth"
    },
    "from": {
      "@id": "https://w3id.org/kluscv/vocab#from",
      "@type": "http://www.w3.org/2001/XMLSchema#gYearMonth"
    },
    "gross": "https://w3id.org/kluscv/vocab#gross",
    "hours": "https://w3id.org/kluscv/vocab#hours",
    "hoursStatement": "https://w3id.org/kluscv/vocab#hoursStatement",
    "how": "https://w3id.org/kluscv/vocab#how",
    "identifiers": {
      "@id": "https://w3id.org/kluscv/vocab#identifiers",
      "@type": "@json",
      "@container": "@set"
    },
    "identityCheck": "https://w3id.org/kluscv/vocab#identityCheck",
    "issuerCounter": "https://w3id.org/kluscv/vocab#issuerCounter",
    "kind": "https://w3id.org/kluscv/vocab#kind",
    "label": {
      "@id": "http://www.w3.org/2004/02/skos/core#prefLabel",
      "@container": "@language"
    },
    "lang": {
      "@id": "https://schema.org/inLanguage"
    },
    "last": {
      "@id": "https://w3id.org/kluscv/vocab#last",
      "@type": "http://www.w3.org/2001/XMLSchema#gYearMonth"
    },
    "last12Months": "https://w3id.org/kluscv/vocab#last12Months",
    "last3Months": "https://w3id.org/kluscv/vocab#last3Months",
    "learningOutcomes": {
      "@id": "https://w3id.org/kluscv/vocab#learningOutcomes",
      "@type": "@json",
      "@container": "@set"
    },
    "level": "https://w3id.org/kluscv/vocab#level",
    "levels": {
      "@id": "https://w3id.org/kluscv/vocab#levels",
      "@type": "@json",
      "@container": "@set"
    },
    "linkage": "https://w3id.org/kluscv/vocab#linkage",
    "locale": "https://w3id.org/kluscv/vocab#locale",
    "mapping": "https://w3id.org/kluscv/vocab#mapping",
    "mappings": {
      "@id": "https://w3id.org/kluscv/vocab#mappings",
      "@type": "@json",
      "@container": "@set"
    },
    "max": "https://w3id.org/kluscv/vocab#max",
    "mean": {
      "@id": "https://w3id.org/kluscv/vocab#mean",
      "@type": "http://www.w3.org/2001/XMLSchema#decimal"
    },
    "min": "https://w3id.org/kluscv/vocab#min",
    "minutes": "https://w3id.org/kluscv/vocab#minutes",
    "minutesPerDay": "https://w3id.org/kluscv/vocab#minutesPerDay",
    "minutesPerWeek": "https://w3id.org/kluscv/vocab#minutesPerWeek",
    "minutesTotal": "https://w3id.org/kluscv/vocab#minutesTotal",
    "month": {
      "@id": "https://w3id.org/kluscv/vocab#month",
      "@type": "http://www.w3.org/2001/XMLSchema#gYearMonth"
    },
    "numerator": "https://w3id.org/kluscv/vocab#numerator",
    "of": "https://w3id.org/kluscv/vocab#of",
    "on": {
      "@id": "https://w3id.org/kluscv/vocab#on",
      "@type": "http://www.w3.org/2001/XMLSchema#date"
    },
    "paid": "https://w3id.org/kluscv/vocab#paid",
    "paper": "https://w3id.org/kluscv/vocab#paper",
    "partial": "https://w3id.org/kluscv/vocab#partial",
    "payCycle": "https://w3id.org/kluscv/vocab#payCycle",
    "performance": "https://w3id.org/kluscv/vocab#performance",
    "period": "https://w3id.org/kluscv/vocab#period",
    "platform": "https://w3id.org/kluscv/vocab#platform",
    "priceSetBy": "https://w3id.org/kluscv/vocab#priceSetBy",
    "profile": "https://w3id.org/kluscv/vocab#profile",
    "purpose": "https://w3id.org/kluscv/vocab#purpose",
    "qualityAssuredBy": "https://w3id.org/kluscv/vocab#qualityAssuredBy",
    "rank": "https://w3id.org/kluscv/vocab#rank",
    "ratedBy": "https://w3id.org/kluscv/vocab#ratedBy",
    "ratingMethod": "https://w3id.org/kluscv/vocab#ratingMethod",
    "ratings": {
      "@id": "https://w3id.org/kluscv/vocab#ratings",
      "@type": "@json",
      "@container": "@set"
    },
    "reason": "https://w3id.org/kluscv/vocab#reason",
    "relation": "https://w3id.org/kluscv/vocab#relation",
    "render": "https://w3id.org/kluscv/vocab#render",
    "renderedOn": {
      "@id": "https://w3id.org/kluscv/vocab#renderedOn",
      "@type": "http://www.w3.org/2001/XMLSchema#date"
    },
    "renderer": "https://w3id.org/kluscv/vocab#renderer",
    "repeatShare": "https://w3id.org/kluscv/vocab#repeatShare",
    "requestedBySubject": "https://w3id.org/kluscv/vocab#requestedBySubject",
    "response": "https://w3id.org/kluscv/vocab#response",
    "reviews": {
      "@id": "https://w3id.org/kluscv/vocab#reviews",
      "@type": "@json",
      "@container": "@set"
    },
    "reviewsModerated": "https://w3id.org/kluscv/vocab#reviewsModerated",
    "reviewsOffered": "https://w3id.org/kluscv/vocab#reviewsOffered",
    "reviewsTotal": "https://w3id.org/kluscv/vocab#reviewsTotal",
    "role": "https://w3id.org/kluscv/vocab#role",
    "rowsSeen": "https://w3id.org/kluscv/vocab#rowsSeen",
    "rush": "https://w3id.org/kluscv/vocab#rush",
    "scale": "https://w3id.org/kluscv/vocab#scale",
    "scheme": "https://w3id.org/kluscv/vocab#scheme",
    "score": {
      "@id": "https://w3id.org/kluscv/vocab#score",
      "@type": "http://www.w3.org/2001/XMLSchema#decimal"
    },
    "sessions": "https://w3id.org/kluscv/vocab#sessions",
    "share": "https://w3id.org/kluscv/vocab#share",
    "since": {
      "@id": "https://w3id.org/kluscv/vocab#since",
      "@type": "http://www.w3.org/2001/XMLSchema#gYearMonth"
    },
    "size": "https://w3id.org/kluscv/vocab#size",
    "skills": {
      "@id": "https://w3id.org/kluscv/vocab#skills",
      "@type": "@json",
      "@container": "@set"
    },
    "startedOn": {
      "@id": "https://w3id.org/kluscv/vocab#startedOn",
      "@type": "http://www.w3.org/2001/XMLSchema#date"
    },
    "state": "https://w3id.org/kluscv/vocab#state",
    "step": {
      "@id": "https://w3id.org/kluscv/vocab#step",
      "@type": "http://www.w3.org/2001/XMLSchema#decimal"
    },
    "successAt": {
      "@id": "https://w3id.org/kluscv/vocab#successAt",
      "@type": "http://www.w3.org/2001/XMLSchema#decimal"
    },
    "supersedes": {
      "@id": "https://w3id.org/kluscv/vocab#supersedes"
    },
    "team": "https://w3id.org/kluscv/vocab#team",
    "text": {
      "@id": "https://schema.org/text"
    },
    "to": {
      "@id": "https://w3id.org/kluscv/vocab#to",
      "@type": "http://www.w3.org/2001/XMLSchema#gYearMonth"
    },
    "trajectory": "https://w3id.org/kluscv/vocab#trajectory",
    "unitKind": "https://w3id.org/kluscv/vocab#unitKind",
    "units": "https://w3id.org/kluscv/vocab#units",
    "until": {
      "@id": "https://w3id.org/kluscv/vocab#until",
      "@type": "http://www.w3.org/2001/XMLSchema#gYearMonth"
    },
    "url": {
      "@id": "https://schema.org/url",
      "@type": "@id"
    },
    "value": {
      "@id": "https://w3id.org/kluscv/vocab#value",
      "@type": "http://www.w3.org/2001/XMLSchema#decimal"
    },
    "version": "https://w3id.org/kluscv/vocab#version",
    "warnings": {
      "@id": "https://w3id.org/kluscv/vocab#warnings",
      "@container": "@set"
    },
    "workRecord": "https://w3id.org/kluscv/vocab#workRecord",
    "workRelation": "https://w3id.org/kluscv/vocab#workRelation",
    "workType": "https://w3id.org/kluscv/vocab#workType"
  }
};
