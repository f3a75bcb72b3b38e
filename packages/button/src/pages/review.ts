import type { RatingScale, Review, WorkRecord } from '@kluscv/schema';
import { html, type Markup } from '../markup.ts';

/** How many stars a review gave, and in which month: by these a worker tells one from another. */
export function scoreAndMonth(record: WorkRecord, { score, month }: Review, language: string): Markup | undefined {
  const said = [
    score !== undefined && scoreOf(score, scaleOf(record), language),
    month !== undefined && html`<span>${monthIn(language, month)}</span>`,
  ].filter((part) => part !== false);
  return said.length > 0 ? html`<span class="about">${said}</span>` : undefined;
}

/** The scale of the scores. With several nobody knows which one is meant. */
function scaleOf({ ratings = [] }: WorkRecord): RatingScale | undefined {
  return ratings.length === 1 ? ratings[0]?.scale : undefined;
}

function scoreOf(score: string, scale: RatingScale | undefined, language: string): Markup {
  const numbers = new Intl.NumberFormat(language);
  const value = Number(score);
  if (scale?.kind === 'percent') return html`<span>${numbers.format(value)} %</span>`;
  const figure =
    scale === undefined ? numbers.format(value) : `${numbers.format(value)} / ${numbers.format(scale.max)}`;
  if (scale?.kind !== 'stars' || scale.max > 10) return html`<bdi>${figure}</bdi>`;
  const full = Math.max(0, Math.min(scale.max, Math.round(value)));
  return html`<span class="stars" data-stars="${'★'.repeat(full)}${'☆'.repeat(scale.max - full)}"></span> <bdi>${figure}</bdi>`;
}

function monthIn(language: string, month: string): string {
  const form = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  return form.format(Date.parse(`${month}-01T00:00:00Z`));
}
