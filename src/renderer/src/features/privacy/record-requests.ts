const recorded: { readonly name: string }[] = [];

// The browser itself keeps the first 250 only; an observer is told of every one, also of those before it.
const observer = new PerformanceObserver((list) => {
  for (const { name } of list.getEntries()) recorded.push({ name });
});
observer.observe({ type: 'resource', buffered: true });

/** Every request that the page has made since it was opened; begins when this file is loaded. */
export function recordedRequests(): readonly { readonly name: string }[] {
  return recorded;
}
