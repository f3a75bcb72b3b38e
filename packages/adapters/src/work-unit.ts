import type {
  CalendarDate,
  ClientCategory,
  Decimal,
  ExportUnit,
  Hours,
  Instant,
  Trajectory,
  UnitKind,
  UnitReview,
  UnitTeam,
  WorkRelation,
} from '@kluscv/schema';

/** What came of a piece of work. Only `completed`, `partial`, `takenOver` and `handedOver` count. */
export type Outcome = ExportUnit['outcome'];

/** In which role the person took part. `client` and `substitute` do not count. */
export type Role = NonNullable<ExportUnit['role']>;

/** Where in the handed-over files something stands. */
export interface Origin {
  /** Name of the file, with the archive's name before it. */
  readonly file: string;
  /** Row as a spreadsheet numbers it: the header is row 1. */
  readonly row?: number;
  /** JSON Pointer (RFC 6901), for JSON files. */
  readonly pointer?: string;
}

/**
 * One piece of work as a platform recorded it: a shift, a trip, an order. Private: it is counted and never signed.
 *
 * It has no member for places, plates, amounts, restrictions or the names of others: an adapter cannot hand them on.
 */
export interface WorkUnit {
  /** The platform's identifier, or what takes its place; two units with the same one are the same work. Absent: never a duplicate. */
  readonly id?: string;
  readonly kind: UnitKind;
  /** Key of a work type. */
  readonly workType: string;
  readonly role: Role;
  /** Under what kind of contract it was done, where it differs from piece to piece. Each relation makes a record of its own. */
  readonly workRelation?: WorkRelation;
  /** That it was done together with others. Work as `lead`, as `member` and alone makes records of their own. */
  readonly team?: UnitTeam;
  /** The longer course that it is a part of. Each makes a record of its own. */
  readonly trajectory?: Trajectory;
  readonly outcome: Outcome;
  /** How many pieces of `kind` were done in it, where the source records sessions that hold several (a shift with orders). Default one. */
  readonly pieces?: number;
  /** When the platform first recorded the piece of work. */
  readonly startAt?: Instant;
  /** When it ended. Decides the month, counted in `zone`. */
  readonly endAt?: Instant;
  /** Local calendar date of the end, where the source knows no instant. */
  readonly on?: CalendarDate;
  /** IANA time zone of the place of work. Default: the zone of the export, else UTC. */
  readonly zone?: string;
  /** Worked time in seconds. Absent means unknown; it never means zero. */
  readonly workedSeconds?: number;
  /** What `workedSeconds` rests on. Default `approved`. */
  readonly workedBasis?: Hours['basis'];
  /** The time that was measured. Where such intervals overlap (stacked orders), their union counts. */
  readonly workedBetween?: { readonly from: Instant; readonly to: Instant };
  readonly clientCategory?: ClientCategory;
  /** The platform's reference to the client, only to count different clients. It leaves this package in no form. */
  readonly client?: string;
  /** Rating on the export's scale. */
  readonly rating?: Decimal;
  readonly review?: UnitReview;
  readonly origin: Origin;
}

/** Kinds of work of which one piece takes no more than a day. */
export const WITHIN_A_DAY: ReadonlySet<UnitKind> = new Set([
  'shift',
  'gig',
  'booking',
  'appointment',
  'task',
  'check',
  'trip',
  'delivery',
  'order',
  'activity',
  'trainingDay',
]);
