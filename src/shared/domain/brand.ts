declare const brand: unique symbol;

/** A value that only its own parser can make: `Brand<string, 'IdNumber'>` is a string that was checked. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
