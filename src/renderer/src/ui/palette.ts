/** The colours of one look. Text on its own ground measures at least 4.5 : 1. */
interface Palette {
  readonly page: string;
  readonly surface: string;
  readonly sunken: string;
  /** Popups, and what is chosen on a sunken track. */
  readonly raised: string;
  readonly line: string;
  /** Around what is typed or chosen in: at least 3 : 1 on every ground. */
  readonly edge: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly accentText: string;
  readonly accentSoft: string;
  readonly onAccent: string;
  readonly ok: string;
  readonly okSoft: string;
  readonly warn: string;
  readonly warnSoft: string;
  readonly reject: string;
  readonly rejectSoft: string;
  readonly info: string;
  readonly infoSoft: string;
}

const LIGHT: Palette = {
  page: '#f4f7f7',
  surface: '#ffffff',
  sunken: '#f5f9f8',
  raised: '#ffffff',
  line: '#dde6e5',
  edge: '#7a8d91',
  text: '#14262b',
  muted: '#51646a',
  accent: '#0f766e',
  accentText: '#0b655e',
  accentSoft: '#e2f2ef',
  onAccent: '#ffffff',
  ok: '#176b3a',
  okSoft: '#e4f4ea',
  warn: '#855000',
  warnSoft: '#fcf1da',
  reject: '#ad2018',
  rejectSoft: '#fce9e7',
  info: '#1d5a94',
  infoSoft: '#e7f0fa',
};

const DARK: Palette = {
  page: '#0e1618',
  surface: '#152023',
  sunken: '#1a272a',
  raised: '#23343a',
  line: '#2b3b3f',
  edge: '#6a7f84',
  text: '#e5edee',
  muted: '#a3b5b9',
  accent: '#35b3a6',
  accentText: '#5fd0c4',
  accentSoft: '#173835',
  onAccent: '#04211e',
  ok: '#7fd6a0',
  okSoft: '#15331f',
  warn: '#f0c06a',
  warnSoft: '#3a2c10',
  reject: '#ff9d92',
  rejectSoft: '#43201d',
  info: '#8fc3f5',
  infoSoft: '#172f46',
};

/** The colours of the light or the dark look. */
export function paletteOf(isDark: boolean): Palette {
  return isDark ? DARK : LIGHT;
}
