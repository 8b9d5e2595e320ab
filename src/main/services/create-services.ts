import { createApplicantService } from './applicant-service.ts';
import { createArchiveService } from './archive-service.ts';
import { createBackupService } from './backup-service.ts';
import { createCategoryService } from './category-service.ts';
import { createChecklistService } from './checklist-service.ts';
import { createCopyService } from './copy-service.ts';
import { createDocumentService } from './document-service.ts';
import { createDraftService } from './draft-service.ts';
import { withOverrides } from './effective-rules.ts';
import { createGuideService } from './guide-service.ts';
import { createHistoryService } from './history-service.ts';
import { createHostService } from './host-service.ts';
import { createIdentityService } from './identity-service.ts';
import { createIdleLock } from './idle-lock.ts';
import { createNameService } from './name-service.ts';
import { createPacketPreviewService } from './packet-preview-service.ts';
import { createPacketService } from './packet-service.ts';
import type { Ports } from './ports/ports.ts';
import { createProgramNameService } from './program-name-service.ts';
import { createProgramService } from './program-service.ts';
import { createRecordService } from './record-service.ts';
import { createRejectionService } from './rejection-service.ts';
import { createReminderService } from './reminder-service.ts';
import { createRemovalService } from './removal-service.ts';
import { createRuleService } from './rule-service.ts';
import { createSampleService } from './sample-service.ts';
import { createUpdateService } from './update-service.ts';
import { createVaultService } from './vault-service.ts';

/** All use cases over one set of ports. A host calls this once and adds transport only. */
export function createServices(given: Ports) {
  // What the person corrected wins everywhere; only the service that shows and replaces the pack sees it without.
  const ports = { ...given, rules: withOverrides(given.rules, given.vault) };
  const backups = createBackupService(ports);
  const idle = createIdleLock(ports, () => {
    ports.handles.clear();
    ports.vault.lock();
  });
  const [applicants, documents, programs] = [
    createApplicantService(ports),
    createDocumentService(ports),
    createProgramService(ports),
  ];
  return {
    idle,
    vault: createVaultService(ports, { backups, idle }),
    backups,
    archives: createArchiveService(ports),
    applicants,
    documents: { ...documents, ...createRecordService(ports) },
    programs,
    samples: createSampleService(ports, { applicants, documents, programs }),
    names: createNameService(ports),
    programNames: createProgramNameService(ports),
    identity: createIdentityService(ports),
    checklist: { ...createChecklistService(ports), ...createGuideService(ports) },
    rejections: createRejectionService(ports),
    packet: createPacketService(ports),
    previews: createPacketPreviewService(ports),
    copies: createCopyService(ports),
    rules: createRuleService(given),
    categories: createCategoryService(ports),
    history: createHistoryService(ports),
    drafts: createDraftService(ports),
    removals: createRemovalService(ports),
    reminders: createReminderService(ports),
    update: createUpdateService(ports),
    host: createHostService(ports),
  };
}

export type Services = ReturnType<typeof createServices>;
