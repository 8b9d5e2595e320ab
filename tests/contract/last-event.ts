/** The `finished` event that every such call ends with. */
export async function last<T extends { readonly kind: string }>(events: AsyncIterable<T>) {
  let event: T | undefined;
  for await (const one of events) event = one;
  if (event?.kind !== 'finished') throw new Error('the call ended without a result');
  // The discriminant was looked at just now.
  return event as Extract<T, { readonly kind: 'finished' }>;
}
