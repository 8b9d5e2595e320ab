import { createRouterClient } from '@orpc/server';
import type { ProgramId } from '../../src/shared/domain/programs/program.ts';
import { composeForTest } from './compose-for-test.ts';
import { sample } from './sample.ts';

type Client = ReturnType<typeof clientOf>;

/** What `seedProgram` gives to whoever goes on from there, with the vault still open. */
interface Seeded {
  readonly client: Client;
  readonly applicantId: string;
  readonly programId: ProgramId;
}

const clientOf = (composition: ReturnType<typeof composeForTest>) =>
  createRouterClient(composition.router, { context: {} });

/** A vault with the sample person and their program, closed again for a command line; `more` runs before that. */
export async function seedProgram<T>(
  folder: string,
  passphrase: string,
  more: (seeded: Seeded) => Promise<T>,
): Promise<T & { readonly programId: ProgramId }> {
  const composition = composeForTest(folder);
  try {
    const client = clientOf(composition);
    await client.vault.create({ passphrase });
    const { applicant } = await client.applicants.add({ profile: sample.applicant });
    const { program } = await client.programs.add({ applicantId: applicant.id, profile: sample.program });
    const added = await more({ client, applicantId: applicant.id, programId: program.id });
    return { ...added, programId: program.id };
  } finally {
    await composition.close();
  }
}
