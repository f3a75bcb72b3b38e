// Generated from schemas/v1 by packages/schema/scripts/generate.ts. Do not edit.
export const workContext: object = {
  "@context": {
    "@version": 1.1,
    "@protected": true,
    "id": "@id",
    "type": "@type",
    "WorkCredential": "https://w3id.org/kluscv/vocab#WorkCredential",
    "WorkPresentation": "https://w3id.org/kluscv/vocab#WorkPresentation",
    "WorkRecord": "https://w3id.org/kluscv/vocab#WorkRecord",
    "Worker": "https://w3id.org/kluscv/vocab#Worker",
    "TestCredential": "https://w3id.org/kluscv/vocab#TestCredential",
    "about": {
      "@id": "https://w3id.org/kluscv/vocab#about",
      "@container": "@language"
    },
    "asOf": {
      "@id": "https://w3id.org/kluscv/vocab#asOf",
      "@type": "http://www.w3.org/2001/XMLSchema#date"
    },
    "assurance": "https://w3id.org/kluscv/vocab#assurance",
    "band": "https://w3id.org/kluscv/vocab#band",
    "basis": "https://w3id.org/kluscv/vocab#basis",
    "by": "https://w3id.org/kluscv/vocab#by",
    "byRecency": "https://w3id.org/kluscv/vocab#byRecency",
    "categories": {
      "@id": "https://w3id.org/kluscv/vocab#categories",
      "@container": "@set"
    },
    "clientCategory": "https://w3id.org/kluscv/vocab#clientCategory",
    "clients": "https://w3id.org/kluscv/vocab#clients",
    "code": "https://w3id.org/kluscv/vocab#code",
    "complete": "https://w3id.org/kluscv/vocab#complete",
    "completed": "https://w3id.org/kluscv/vocab#completed",
    "count": "https://w3id.org/kluscv/vocab#count",
    "country": "https://w3id.org/kluscv/vocab#country",
    "counts": "https://w3id.org/kluscv/vocab#counts",
    "coverage": "https://w3id.org/kluscv/vocab#coverage",
    "criteria": {
      "@id": "https://w3id.org/kluscv/vocab#criteria",
      "@container": "@set"
    },
    "criteriaUrl": {
      "@id": "https://w3id.org/kluscv/vocab#criteriaUrl",
      "@type": "@id"
    },
    "distinct": "https://w3id.org/kluscv/vocab#distinct",
    "distribution": {
      "@id": "https://w3id.org/kluscv/vocab#distribution",
      "@container": "@set"
    },
    "first": {
      "@id": "https://w3id.org/kluscv/vocab#first",
      "@type": "http://www.w3.org/2001/XMLSchema#gYearMonth"
    },
    "from": {
      "@id": "https://w3id.org/kluscv/vocab#from",
      "@type": "http://www.w3.org/2001/XMLSchema#gYearMonth"
    },
    "hours": "https://w3id.org/kluscv/vocab#hours",
    "identifiers": {
      "@id": "https://w3id.org/kluscv/vocab#identifiers",
      "@container": "@set",
      "@context": {
        "value": "https://w3id.org/kluscv/vocab#registerNumber",
        "@protected": true
      }
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
    "levels": {
      "@id": "https://w3id.org/kluscv/vocab#levels",
      "@container": "@set"
    },
    "linkage": "https://w3id.org/kluscv/vocab#linkage",
    "locale": "https://w3id.org/kluscv/vocab#locale",
    "mappings": {
      "@id": "https://w3id.org/kluscv/vocab#mappings",
      "@container": "@set"
    },
    "max": "https://w3id.org/kluscv/vocab#max",
    "mean": {
      "@id": "https://w3id.org/kluscv/vocab#mean",
      "@type": "http://www.w3.org/2001/XMLSchema#decimal"
    },
    "min": "https://w3id.org/kluscv/vocab#min",
    "minutes": "https://w3id.org/kluscv/vocab#minutes",
    "month": {
      "@id": "https://w3id.org/kluscv/vocab#month",
      "@type": "http://www.w3.org/2001/XMLSchema#gYearMonth"
    },
    "of": "https://w3id.org/kluscv/vocab#of",
    "paper": "https://w3id.org/kluscv/vocab#paper",
    "partial": "https://w3id.org/kluscv/vocab#partial",
    "period": "https://w3id.org/kluscv/vocab#period",
    "platform": "https://w3id.org/kluscv/vocab#platform",
    "priceSetBy": "https://w3id.org/kluscv/vocab#priceSetBy",
    "profile": "https://w3id.org/kluscv/vocab#profile",
    "rank": "https://w3id.org/kluscv/vocab#rank",
    "ratedBy": "https://w3id.org/kluscv/vocab#ratedBy",
    "ratings": {
      "@id": "https://w3id.org/kluscv/vocab#ratings",
      "@container": "@list"
    },
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
      "@container": "@list"
    },
    "reviewsModerated": "https://w3id.org/kluscv/vocab#reviewsModerated",
    "reviewsOffered": "https://w3id.org/kluscv/vocab#reviewsOffered",
    "reviewsTotal": "https://w3id.org/kluscv/vocab#reviewsTotal",
    "role": "https://w3id.org/kluscv/vocab#role",
    "rowsSeen": "https://w3id.org/kluscv/vocab#rowsSeen",
    "scale": "https://w3id.org/kluscv/vocab#scale",
    "scheme": "https://w3id.org/kluscv/vocab#scheme",
    "score": {
      "@id": "https://w3id.org/kluscv/vocab#score",
      "@type": "http://www.w3.org/2001/XMLSchema#decimal"
    },
    "sessions": "https://w3id.org/kluscv/vocab#sessions",
    "since": {
      "@id": "https://w3id.org/kluscv/vocab#since",
      "@type": "http://www.w3.org/2001/XMLSchema#gYearMonth"
    },
    "step": {
      "@id": "https://w3id.org/kluscv/vocab#step",
      "@type": "http://www.w3.org/2001/XMLSchema#decimal"
    },
    "text": {
      "@id": "https://schema.org/text"
    },
    "to": {
      "@id": "https://w3id.org/kluscv/vocab#to",
      "@type": "http://www.w3.org/2001/XMLSchema#gYearMonth"
    },
    "unitKind": "https://w3id.org/kluscv/vocab#unitKind",
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
