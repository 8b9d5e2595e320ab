/** The pages after the first that hold the places `from` up to and without `to`. */
export function pagesOf({ from, to }: { readonly from: number; readonly to: number }, size: number): number[] {
  const [first, last] = [Math.floor(from / size), Math.floor(Math.max(from, to - 1) / size)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((page) => page > 0);
}
