/**
 * What the filing province does with this ID card, as far as it is told: no proof needed, a proof needed, local cards
 * only, other cards supported, or not known. What is not known is never guessed.
 */
export type ResidenceDecision = 'not-needed' | 'residence-proof' | 'local-id-only' | 'supported' | 'unknown';
