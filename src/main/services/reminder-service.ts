import { addDays, daysBetween, shanghaiDate } from '../../shared/domain/calendar-date.ts';
import { planReminder } from '../../shared/domain/reminders/plan-reminder.ts';
import { readChoices } from './desktop-choices.ts';
import type { Ports } from './ports/ports.ts';

const LOOK_EVERY_MS = 60_000;
const DAYS = 30;
const LIMIT = 500;
const SAID = 'reminders.said';

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

/**
 * Notices about dates that come near, in hosts that can show some. Only while the vault is open: a locked one is not
 * opened for it. Looking is no use of the vault, so it does not keep it from locking.
 */
export function createReminderService({
  vault,
  clock,
  alarm,
  host,
  log,
}: Pick<Ports, 'vault' | 'clock' | 'alarm' | 'host' | 'log'>) {
  function look(): void {
    const { notify } = host;
    if (!notify || host.isSafeMode || vault.status().state !== 'open' || !readChoices(vault).reminders) return;
    const store = vault.store();
    const today = shanghaiDate(clock.now());
    const dates = store.dues
      .list({ until: addDays(today, DAYS), limit: LIMIT })
      .map((date) => ({ ...date, daysLeft: daysBetween(today, date.dueOn) }));
    const kept = store.settings.find(SAID);
    const before = isTexts(kept) ? kept : [];
    const { body, said } = planReminder(dates, before);
    if (body) notify({ title: { zh: '近期要办', en: 'Due soon' }, body, address: '/' });
    if (JSON.stringify(said) !== JSON.stringify(before)) store.settings.save(SAID, said);
  }

  const stop = host.notify
    ? alarm.every(LOOK_EVERY_MS, () => {
        try {
          look();
        } catch (error) {
          // A vault on a read-only disk, or one that locks in this moment: the next look comes in a minute.
          log.defect(error);
        }
      })
    : () => undefined;
  return { stop };
}
