/** The renderer's origin: a scheme of our own instead of `file://`, so that the same-origin rules hold. */
export const APP_SCHEME = 'beihao';
const APP_ORIGIN = `${APP_SCHEME}://app`;
export const APP_START = `${APP_ORIGIN}/index.html`;

/** Whether an address belongs to the app's own pages. */
export function isAppAddress(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === `${APP_SCHEME}:` && new URL(address).host === 'app';
}
