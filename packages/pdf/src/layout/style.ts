/** A color as PDF operands: red, green and blue from 0 to 1. */
export type Color = string;

/** The colors of the page. Each text color has a contrast of at least 6:1 on white, and stays apart in gray. */
export const COLORS = {
  ink: '0.106 0.122 0.141',
  soft: '0.345 0.376 0.408',
  accent: '0.031 0.349 0.396',
  tint: '0.878 0.925 0.933',
  rule: '0.749 0.796 0.812',
  paper: '1 1 1',
  alert: '0.545 0.106 0.075',
} as const;

/** How text is set: sizes in points. */
export interface TextStyle {
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly color: Color;
  readonly bold?: boolean;
  /** Size of `strong` pieces. Default: `size`, in bold. */
  readonly strongSize?: number;
  /** Color of `strong` pieces. Default: `color`. */
  readonly strongColor?: Color;
}

/** Names of the styles. */
export type StyleName =
  | 'name'
  | 'longName'
  | 'kind'
  | 'aside'
  | 'heading'
  | 'underHeading'
  | 'sectionHeading'
  | 'figure'
  | 'caption'
  | 'label'
  | 'body'
  | 'quote'
  | 'note'
  | 'small'
  | 'smallLabel'
  | 'foot'
  | 'alert'
  | 'banner';

/** The styles of the page: one size each for name, heading, figure, body and small print. */
export const STYLES: Readonly<Record<StyleName, TextStyle>> = {
  name: { size: 25, leading: 30, color: COLORS.ink, bold: true },
  longName: { size: 19, leading: 24, color: COLORS.ink, bold: true },
  kind: { size: 10.5, leading: 14, color: COLORS.accent, bold: true },
  aside: { size: 9, leading: 14, color: COLORS.soft },
  heading: { size: 15.5, leading: 20, color: COLORS.ink, bold: true },
  underHeading: { size: 10, leading: 14, color: COLORS.soft, strongColor: COLORS.accent },
  sectionHeading: { size: 13, leading: 18, color: COLORS.ink, bold: true },
  figure: { size: 10, leading: 22, color: COLORS.ink, strongSize: 19, strongColor: COLORS.accent },
  caption: { size: 8.5, leading: 11.5, color: COLORS.soft },
  label: { size: 9, leading: 13.5, color: COLORS.soft },
  body: { size: 9.5, leading: 13.5, color: COLORS.ink },
  quote: { size: 10, leading: 14.5, color: COLORS.ink },
  note: { size: 8.5, leading: 12, color: COLORS.soft },
  small: { size: 7.5, leading: 10.5, color: COLORS.ink },
  smallLabel: { size: 7.5, leading: 10.5, color: COLORS.soft },
  foot: { size: 8, leading: 10, color: COLORS.soft },
  alert: { size: 9.5, leading: 13.5, color: COLORS.alert },
  banner: { size: 10, leading: 13, color: COLORS.paper, bold: true },
};
