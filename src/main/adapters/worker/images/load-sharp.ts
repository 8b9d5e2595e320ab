import type sharpModule from 'sharp';

let loading: Promise<typeof sharpModule> | undefined;

/** sharp, loaded once a thread. Its cache is off: libvips must not keep people's pictures (CAPTURE.md 4). */
export function loadSharp(): Promise<typeof sharpModule> {
  loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    return sharp;
  });
  return loading;
}
