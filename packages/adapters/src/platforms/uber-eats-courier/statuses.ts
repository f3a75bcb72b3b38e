import type { Outcome } from '../../work-unit.ts';

/** Statuses as Uber writes them, and their words in the languages in which its exports and portals come. */
const STATUSES: ReadonlyMap<string, Outcome> = new Map<string, Outcome>([
  ...words('completed', [
    'completed',
    'voltooid',
    'afgerond',
    'abgeschlossen',
    'terminé',
    'terminée',
    'effectuée',
    'completado',
    'completada',
    'completata',
    'gennemført',
    'afsluttet',
    'concluída',
    'concluído',
    'effectué',
  ]),
  ...words('failed', ['failed', 'mislukt', 'fehlgeschlagen', 'échouée', 'échec', 'fallida', 'non riuscita']),
  ...words('cancelledByClient', [
    'canceled',
    'cancelled',
    'rider_canceled',
    'eater_canceled',
    'geannuleerd',
    'storniert',
    'annulée',
    'annulé',
    'annulleret',
    'aflyst',
    'cancelada',
    'cancelado',
    'rider_cancelled',
    'annullata',
  ]),
  ...words('cancelledByWorker', [
    'driver_canceled',
    'driver_cancelled',
    'courier_cancelled',
    'aflyst_af_chauffør',
    'courier_canceled',
    'geannuleerd_door_chauffeur',
    'vom_fahrer_storniert',
    'annulée_par_le_chauffeur',
  ]),
  ...words('cancelledByPlatform', ['unfulfilled', 'niet_uitgevoerd', 'nicht_erfüllt', 'non_honorée']),
]);

/** What a status means; one that is not known proves nothing. */
export function outcomeOf(status: string): Outcome {
  return STATUSES.get(plain(status)) ?? 'unknown';
}

function words(outcome: Outcome, statuses: readonly string[]): readonly (readonly [string, Outcome])[] {
  return statuses.map((status) => [plain(status), outcome]);
}

/** The same word in capitals, with spaces, or with accents composed in another way. */
function plain(status: string): string {
  return status
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_');
}
