import { randomUUID } from 'node:crypto';
import type { Clock, Ids } from '../../services/ports/clock.ts';

export const systemClock: Clock = { now: () => new Date() };

export const randomIds: Ids = { next: () => randomUUID() };
