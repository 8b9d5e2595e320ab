/** Where the time comes from. */
export interface Clock {
  now(): Date;
}

/** What rings again and again; it does not keep the process alive. Answers how to stop it. */
export interface Alarm {
  every(milliseconds: number, work: () => void): () => void;
}

/** Where new ids come from: random UUIDs, lower case. */
export interface Ids {
  next(): string;
}
