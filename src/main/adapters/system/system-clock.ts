import { randomUUID } from 'node:crypto';
import type { Alarm, Clock, Ids } from '../../services/ports/clock.ts';

export const systemClock: Clock = { now: () => new Date() };

export const systemAlarm: Alarm = {
  every(milliseconds, work) {
    const timer = setInterval(work, milliseconds);
    timer.unref();
    return () => clearInterval(timer);
  },
};

export const randomIds: Ids = { next: () => randomUUID() };
