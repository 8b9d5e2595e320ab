/** The page's own ground, light and dark (`ui/palette.ts`), so that opening shows no flash of another colour. */
export const GROUNDS = { light: '#f4f7f7', dark: '#0e1618' } as const;
