/** Where the time comes from. */
export interface Clock {
  now(): Date;
}

/** Where new ids come from: random UUIDs, lower case. */
export interface Ids {
  next(): string;
}
