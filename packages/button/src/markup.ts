/** HTML that may go onto a page as it is. Only `html` makes it, and it escapes everything else. */
export interface Markup {
  readonly markup: string;
}

/** What can stand in a hole of `html`: text, which is escaped; markup, which is not; lists; nothing. */
export type Hole = string | number | Markup | readonly Hole[] | undefined | false;

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup from a template. Attribute values stand in double quotes, always. */
export function html(strings: TemplateStringsArray, ...holes: readonly Hole[]): Markup {
  return { markup: strings.map((text, index) => text + filled(holes[index])).join('') };
}

function filled(hole: Hole): string {
  if (hole === undefined || hole === false) return '';
  if (typeof hole === 'string' || typeof hole === 'number') {
    return String(hole).replaceAll(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
  }
  return 'markup' in hole ? hole.markup : hole.map(filled).join('');
}
