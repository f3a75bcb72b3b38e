import type { WorkUnit } from '../../work-unit.ts';
import type { TaskRow } from './export.ts';

/** The one type of work of this export. */
export const WORK_TYPE_KEY = 'delivery';

/** A delivery of which both rows are there, and rows whose other half is not. */
export interface Pairing {
  readonly deliveries: readonly { readonly pickup: TaskRow; readonly dropoff: TaskRow }[];
  readonly unpaired: readonly TaskRow[];
}

/** Joins the two rows of each delivery by their time of creation, in order where several were created at once. */
export function pair(tasks: readonly TaskRow[]): Pairing {
  const byCreation = new Map<string, { readonly pickups: TaskRow[]; readonly dropoffs: TaskRow[] }>();
  for (const task of tasks) {
    let group = byCreation.get(task.createdAt);
    if (group === undefined) {
      group = { pickups: [], dropoffs: [] };
      byCreation.set(task.createdAt, group);
    }
    (task.isPickup ? group.pickups : group.dropoffs).push(task);
  }
  const deliveries: { pickup: TaskRow; dropoff: TaskRow }[] = [];
  const unpaired: TaskRow[] = [];
  for (const { pickups, dropoffs } of byCreation.values()) {
    const pairs = Math.min(pickups.length, dropoffs.length);
    pickups.slice(0, pairs).forEach((pickup, index) => {
      const dropoff = dropoffs[index];
      if (dropoff !== undefined) deliveries.push({ pickup, dropoff });
    });
    for (const task of [...pickups.slice(pairs), ...dropoffs.slice(pairs)]) unpaired.push(task);
  }
  return { deliveries, unpaired };
}

/** A delivery as a piece of work. It is completed if both its halves are. */
export function unitOf({ pickup, dropoff }: Pairing['deliveries'][number], file: string): WorkUnit {
  const { completedAt } = dropoff;
  const on = completedAt?.slice(0, 10);
  return {
    id: `${pickup.createdAt}#${pickup.completedAt ?? ''}#${completedAt ?? ''}`,
    kind: 'delivery',
    workType: WORK_TYPE_KEY,
    role: 'performer',
    outcome: pickup.completedAt !== undefined && completedAt !== undefined ? 'completed' : 'unknown',
    ...(on === undefined ? {} : { on }),
    origin: { file, row: Math.min(pickup.row, dropoff.row) },
  };
}
