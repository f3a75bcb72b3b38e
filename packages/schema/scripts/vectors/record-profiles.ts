import { dutchCertificate, germanCertificate } from './documents.ts';
import { small, dutch, german } from './records.ts';
import { accepted, refused, type Vector } from './vector.ts';

/** Vectors for statutory certificates. */
export const profilesVectors: readonly Vector[] = [
  accepted(
    'nl-extended',
    [
      'semantics.profile.certificate',
      'semantics.profile.requested',
      'semantics.profile.hours',
      'semantics.profile.relation',
      'semantics.profile.dates',
    ],
    'A Dutch certificate with all that the worker asked for',
    dutchCertificate,
  ),
  accepted(
    'nl-simple',
    ['semantics.profile.requested'],
    'A Dutch certificate with what the law asks for',
    dutch({
      '/profile': 'nl-7-656-simple',
      '/requestedBySubject': undefined,
      '/certificate': { startedOn: '2022-05-02', endedOn: '2025-02-28' },
    }),
  ),
  accepted(
    'de-einfach',
    ['semantics.profile.certificate', 'semantics.profile.dates'],
    'A German simple certificate, during the employment',
    germanCertificate,
  ),
  accepted(
    'de-qualifiziert',
    ['semantics.profile.requested'],
    'A German qualified certificate',
    german({
      '/profile': 'de-109-qualifiziert',
      '/requestedBySubject': true,
      '/certificate/performance': 'Stets zu unserer vollen Zufriedenheit.',
      '/certificate/conduct': 'Einwandfrei.',
      '/certificate/lang': 'de',
    }),
  ),
  refused(
    'gigcv-with-certificate',
    'A certificate in a GigCV',
    [['semantics.profile.certificate', '/certificate']],
    small({ '/certificate': { startedOn: '2022-05-02' } }),
  ),
  refused(
    'statutory-without-certificate',
    'A statutory certificate without its dates',
    [['semantics.profile.certificate', '']],
    german({ '/certificate': undefined }),
  ),
  refused(
    'conduct-in-simple',
    'Conduct in a simple certificate',
    [['semantics.profile.requested', '/certificate/conduct']],
    german({ '/certificate/conduct': 'Einwandfrei.' }),
  ),
  refused(
    'conduct-not-requested',
    'An extended certificate that nobody asked for',
    [['semantics.profile.requested', '/profile']],
    dutch({ '/requestedBySubject': false }),
  ),
  refused(
    'nl-without-hours',
    'A Dutch certificate without working time',
    [['semantics.profile.hours', '']],
    dutch({ '/agreedTime': undefined }),
  ),
  refused(
    'certificate-of-self-employed',
    'A certificate of employment for a self-employed person',
    [['semantics.profile.relation', '/workRelation']],
    german({ '/workRelation': 'selfEmployed' }),
  ),
  refused(
    'certificate-without-relation',
    'A certificate of employment without a relation',
    [['semantics.profile.relation', '/workRelation']],
    german({ '/workRelation': undefined }),
  ),
  refused(
    'certificate-dates',
    'An employment that ends before it begins',
    [['semantics.profile.dates', '/certificate/endedOn']],
    dutch({ '/certificate/endedOn': '2022-05-01' }),
  ),
  refused(
    'certificate-future',
    'An employment that ends after the record',
    [['semantics.profile.dates', '/certificate/endedOn']],
    dutch({ '/certificate/endedOn': '2025-04-01' }),
  ),
  refused(
    'nl-without-end',
    'A Dutch certificate without an end',
    [['semantics.profile.dates', '/certificate']],
    dutch({ '/certificate/endedOn': undefined }),
  ),
];
