import type { WorkType } from '@kluscv/schema';

/** Delivery, in words of our own, for exports that have none. */
export const DELIVERY: WorkType = {
  label: {
    en: 'Meal and parcel delivery',
    nl: 'Bezorgen van maaltijden en pakketten',
    de: 'Auslieferung von Essen und Paketen',
    fr: 'Livraison de repas et de colis',
  },
};

/** Freelance work that is paid by the hour. */
export const FREELANCE_HOURLY: WorkType = {
  label: {
    en: 'Freelance contracts paid by the hour',
    nl: 'Freelance-opdrachten op uurbasis',
    de: 'Freiberufliche Aufträge auf Stundenbasis',
    fr: 'Missions en freelance à l’heure',
  },
};

/** Freelance work at a price that was agreed beforehand. */
export const FREELANCE_FIXED: WorkType = {
  label: {
    en: 'Freelance contracts at a fixed price',
    nl: 'Freelance-opdrachten voor een vaste prijs',
    de: 'Freiberufliche Aufträge zum Festpreis',
    fr: 'Missions en freelance au forfait',
  },
};

/** Freelance work of any kind. */
export const FREELANCE: WorkType = {
  label: {
    en: 'Freelance projects',
    nl: 'Freelance-projecten',
    de: 'Freiberufliche Projekte',
    fr: 'Projets en freelance',
  },
};

/** What DAC7 calls personal services: time- or task-based work by a person. */
export const PERSONAL_SERVICES: WorkType = {
  label: {
    en: 'Personal services',
    nl: 'Persoonlijke diensten',
    de: 'Persönliche Dienstleistungen',
    fr: 'Services personnels',
  },
};
