import { shanghaiDate } from '../../shared/domain/calendar-date.ts';
import { checkIdNumber } from '../../shared/domain/identity/check-id-number.ts';
import { decideRequirements } from '../../shared/domain/residence/decide-residence.ts';
import type { Ports } from './ports/ports.ts';

interface RequirementsInput {
  readonly idProvince: string;
  readonly filingProvince: string;
  readonly birthDate: string | null;
  readonly date: string | null;
}

/** ID numbers, and what a person needs where they file. Needs no vault. */
export function createIdentityService({ rules, clock }: Pick<Ports, 'rules' | 'clock'>) {
  const today = () => shanghaiDate(clock.now());

  return {
    check: async ({ number }: { number: string }) => checkIdNumber(number, today(), rules.current().regions),

    async requirements({ birthDate, date, ...provinces }: RequirementsInput) {
      return decideRequirements(
        { ...provinces, date: date ?? today(), ...(birthDate === null ? {} : { birthDate }) },
        rules.current(),
      );
    },
  };
}
