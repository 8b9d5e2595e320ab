import { z } from 'zod';

/** An array that nobody changes: domain types are `readonly` throughout, and so is what the contract gives out. */
export function list<Item extends z.ZodType>(item: Item) {
  return z.array(item).readonly();
}
