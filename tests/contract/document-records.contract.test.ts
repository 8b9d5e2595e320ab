import { describe, expect, it } from 'vitest';
import { sample, sampleFile } from '../support/sample.ts';
import { temporaryFolder } from '../support/temp-folder.ts';
import { PASSPHRASE } from './transport.ts';
import { LASTING_TRANSPORTS } from './transports.ts';

describe.each(LASTING_TRANSPORTS)('what is written on documents over $name', (transport) => {
  it('is held against the profile, here and in the packet, and goes with its document', async () => {
    const client = await transport.open(await temporaryFolder());
    await client.vault.create({ passphrase: PASSPHRASE });
    const { applicant } = await client.applicants.add({ profile: sample.applicant });
    const { program } = await client.programs.add({ applicantId: applicant.id, profile: sample.program });
    const kind = 'social-security-proof';
    const { document } = await client.documents.add({ applicantId: applicant.id, kind, file: sampleFile('proof.pdf') });
    const same = { name: sample.applicant.name, idNumber: sample.applicant.idNumber };
    expect((await client.documents.setRecord({ id: document.id, ...same })).findings).toEqual([]);

    const other = await client.documents.setRecord({ id: document.id, ...same, name: '李四' });
    expect(other.records).toEqual([{ documentId: document.id, ...same, name: '李四' }]);
    expect(other.findings).toMatchObject([{ ruleId: 'document.name-differs', severity: 'reject' }]);
    const { findings } = await client.packet.plan({ programId: program.id });
    expect(findings.some(({ ruleId }) => ruleId === 'document.name-differs')).toBe(true);

    await client.documents.remove({ id: document.id });
    const after = await client.documents.records({ applicantId: applicant.id });
    expect(after).toEqual({ records: [], findings: [] });
  });
});
