import { implement } from '@orpc/server';
import { contract } from '../../../shared/contract/contract.ts';
import type { Services } from '../../services/create-services.ts';
import type { Log } from '../../services/ports/log.ts';
import { toWireError } from './wire-error.ts';

/** The services behind the contract: what every transport serves. Errors take their wire form here and nowhere else. */
export function createRouter(services: Services, log: Log) {
  const os = implement(contract).use(async ({ next, path }) => {
    // A page asks for the status by itself, again and again: that is nobody's doing.
    const end = path.join('.') === 'vault.status' ? () => {} : services.idle.begin();
    try {
      return await next();
    } catch (error) {
      throw toWireError(error, log);
    } finally {
      end();
    }
  });
  /** The middleware only sees the call; what fails while the events flow is converted here. */
  async function* events<T>(work: AsyncGenerator<T>): AsyncGenerator<T> {
    const end = services.idle.begin();
    try {
      yield* work;
    } catch (error) {
      throw toWireError(error, log);
    } finally {
      end();
    }
  }
  const { vault, backups, archives, applicants, documents, programs, names, identity, checklist, packet, rules, host } =
    services;
  const { copies, history, samples, drafts, previews, removals, rejections } = services;
  const { categories, programNames } = services;

  return os.router({
    vault: {
      status: os.vault.status.handler(vault.status),
      create: os.vault.create.handler(({ input }) => vault.create(input)),
      unlock: os.vault.unlock.handler(({ input }) => vault.unlock(input)),
      lock: os.vault.lock.handler(vault.lock),
      changePassphrase: os.vault.changePassphrase.handler(({ input }) => vault.changePassphrase(input)),
      renewRecoveryKey: os.vault.renewRecoveryKey.handler(({ input }) => vault.renewRecoveryKey(input)),
      addSystemStore: os.vault.addSystemStore.handler(({ input }) => vault.addSystemStore(input)),
      removeWay: os.vault.removeWay.handler(({ input }) => vault.removeWay(input)),
      confirmRecoveryKey: os.vault.confirmRecoveryKey.handler(({ input }) => vault.confirmRecoveryKey(input)),
      setIdleMinutes: os.vault.setIdleMinutes.handler(({ input }) => vault.setIdleMinutes(input)),
      stay: os.vault.stay.handler(vault.status),
      verify: os.vault.verify.handler(vault.verify),
    },
    backups: {
      list: os.backups.list.handler(backups.list),
      create: os.backups.create.handler(({ input, signal }) => events(backups.create(input, signal))),
      remove: os.backups.remove.handler(({ input }) => backups.remove(input)),
      inspect: os.backups.inspect.handler(({ input, signal }) => events(backups.inspect(input, signal))),
      restore: os.backups.restore.handler(({ input, signal }) => events(backups.restore(input, signal))),
    },
    archives: {
      export: os.archives.export.handler(({ input, signal }) => events(archives.export(input, signal))),
      inspect: os.archives.inspect.handler(({ input, signal }) => events(archives.inspect(input, signal))),
      import: os.archives.import.handler(({ input, signal }) => events(archives.import(input, signal))),
    },
    applicants: {
      list: os.applicants.list.handler(({ input }) => applicants.list(input)),
      board: os.applicants.board.handler(({ input }) => applicants.board(input)),
      due: os.applicants.due.handler(({ input }) => applicants.due(input)),
      show: os.applicants.show.handler(({ input }) => applicants.show(input)),
      add: os.applicants.add.handler(({ input }) => applicants.add(input)),
      update: os.applicants.update.handler(({ input }) => applicants.update(input)),
      remove: os.applicants.remove.handler(({ input }) => applicants.remove(input)),
    },
    documents: {
      list: os.documents.list.handler(({ input }) => documents.list(input)),
      add: os.documents.add.handler(({ input, signal }) => documents.add(input, { signal })),
      guess: os.documents.guess.handler(({ input, signal }) => documents.guess(input, { signal })),
      setKind: os.documents.setKind.handler(({ input }) => documents.setKind(input)),
      setValidity: os.documents.setValidity.handler(({ input }) => documents.setValidity(input)),
      setEdit: os.documents.setEdit.handler(({ input }) => documents.setEdit(input)),
      records: os.documents.records.handler(({ input }) => documents.records(input)),
      setRecord: os.documents.setRecord.handler(({ input }) => documents.setRecord(input)),
      uses: os.documents.uses.handler(({ input }) => documents.uses(input)),
      exportAll: os.documents.exportAll.handler(({ input }) => documents.exportAll(input)),
      remove: os.documents.remove.handler(({ input }) => documents.remove(input)),
      original: os.documents.original.handler(({ input }) => documents.original(input)),
      preview: os.documents.preview.handler(({ input, signal }) => documents.preview(input, { signal })),
    },
    programs: {
      list: os.programs.list.handler(({ input }) => programs.list(input)),
      standings: os.programs.standings.handler(({ input }) => programs.standings(input)),
      search: os.programs.search.handler(({ input }) => programs.search(input)),
      show: os.programs.show.handler(({ input }) => programs.show(input)),
      add: os.programs.add.handler(({ input }) => programs.add(input)),
      update: os.programs.update.handler(({ input }) => programs.update(input)),
      remove: os.programs.remove.handler(({ input }) => programs.remove(input)),
    },
    programNames: {
      check: os.programNames.check.handler(({ input }) => programNames.check(input)),
      notes: os.programNames.notes.handler(({ input }) => programNames.notes(input)),
      note: os.programNames.note.handler(({ input }) => programNames.note(input)),
      words: os.programNames.words.handler(() => programNames.words()),
      addWord: os.programNames.addWord.handler(({ input }) => programNames.addWord(input)),
      removeWord: os.programNames.removeWord.handler(({ input }) => programNames.removeWord(input)),
      removeNote: os.programNames.removeNote.handler(({ input }) => programNames.removeNote(input)),
    },
    names: {
      check: os.names.check.handler(({ input }) => names.check(input)),
      suggest: os.names.suggest.handler(({ input }) => names.suggest(input)),
      checkText: os.names.checkText.handler(({ input }) => names.checkText(input)),
    },
    identity: {
      check: os.identity.check.handler(({ input }) => identity.check(input)),
      requirements: os.identity.requirements.handler(({ input }) => identity.requirements(input)),
    },
    checklist: {
      show: os.checklist.show.handler(({ input }) => checklist.show(input)),
      set: os.checklist.set.handler(({ input }) => checklist.set(input)),
      event: os.checklist.event.handler(({ input }) => checklist.event(input)),
      events: os.checklist.events.handler(({ input }) => checklist.events(input)),
      dates: os.checklist.dates.handler(({ input }) => checklist.dates(input)),
      guide: os.checklist.guide.handler(({ input }) => checklist.guide(input)),
      calendar: os.checklist.calendar.handler(({ input }) => checklist.calendar(input)),
    },
    rejections: {
      match: os.rejections.match.handler(({ input }) => rejections.match(input)),
      add: os.rejections.add.handler(({ input }) => rejections.add(input)),
      names: os.rejections.names.handler(rejections.names),
      list: os.rejections.list.handler(({ input }) => rejections.list(input)),
    },
    packet: {
      plan: os.packet.plan.handler(({ input }) => packet.plan(input)),
      build: os.packet.build.handler(({ input, signal }) => events(packet.build(input, signal))),
      preview: os.packet.preview.handler(({ input, signal }) => events(previews.preview(input, signal))),
      previewPage: os.packet.previewPage.handler(({ input, signal }) => previews.previewPage(input, { signal })),
      previewUploads: os.packet.previewUploads.handler(({ input, signal }) =>
        events(previews.previewUploads(input, signal)),
      ),
      verify: os.packet.verify.handler(({ input }) => packet.verify(input)),
    },
    copies: {
      list: os.copies.list.handler(({ input }) => copies.list(input)),
      note: os.copies.note.handler(({ input }) => copies.note(input)),
      remove: os.copies.remove.handler(({ input }) => copies.remove(input)),
      copied: os.copies.copied.handler(({ input }) => copies.copied(input)),
      setCopied: os.copies.setCopied.handler(({ input }) => copies.setCopied(input)),
    },
    rules: {
      show: os.rules.show.handler(rules.show),
      compare: os.rules.compare.handler(({ input }) => rules.compare(input)),
      rows: os.rules.rows.handler(({ input }) => rules.rows(input)),
      import: os.rules.import.handler(({ input }) => rules.import(input)),
      reset: os.rules.reset.handler(rules.reset),
      override: os.rules.override.handler(({ input }) => rules.override(input)),
      removeOverride: os.rules.removeOverride.handler(({ input }) => rules.removeOverride(input)),
    },
    categories: {
      list: os.categories.list.handler(({ input }) => categories.list(input)),
      check: os.categories.check.handler(({ input }) => categories.check(input)),
      platform: os.categories.platform.handler(categories.platform),
    },
    history: { list: os.history.list.handler(({ input }) => history.list(input)) },
    drafts: {
      list: os.drafts.list.handler(drafts.list),
      get: os.drafts.get.handler(({ input }) => drafts.get(input)),
      save: os.drafts.save.handler(({ input }) => drafts.save(input)),
      discard: os.drafts.discard.handler(({ input }) => drafts.discard(input)),
    },
    removals: {
      weigh: os.removals.weigh.handler(({ input }) => removals.weigh(input)),
      list: os.removals.list.handler(removals.list),
      undo: os.removals.undo.handler(({ input }) => removals.undo(input)),
    },
    update: {
      check: os.update.check.handler(({ input, signal }) => services.update.check(input, signal)),
      signature: os.update.signature.handler(({ input }) => services.update.signature(input)),
      start: os.update.start.handler(({ input, signal }) => events(services.update.start(input, signal))),
    },
    samples: {
      show: os.samples.show.handler(samples.show),
      add: os.samples.add.handler(samples.add),
      remove: os.samples.remove.handler(samples.remove),
    },
    host: {
      info: os.host.info.handler(host.info),
      chooseFolder: os.host.chooseFolder.handler(({ input }) => host.chooseFolder(input)),
      chooseFile: os.host.chooseFile.handler(({ input }) => host.chooseFile(input)),
      chooseNewFile: os.host.chooseNewFile.handler(({ input }) => host.chooseNewFile(input)),
      showInFolder: os.host.showInFolder.handler(({ input }) => host.showInFolder(input)),
      dragOut: os.host.dragOut.handler(({ input }) => host.dragOut(input)),
      copy: os.host.copy.handler(({ input }) => host.copy(input)),
      showDocuments: os.host.showDocuments.handler(({ input }) => host.showDocuments(input)),
      choices: os.host.choices.handler(host.choices),
      choose: os.host.choose.handler(({ input }) => host.choose(input)),
      follow: os.host.follow.handler(({ input }) => host.follow(input)),
      // Open as long as the page is there: waiting for a menu is no use of the vault, so it is not among `events`.
      commands: os.host.commands.handler(({ signal }) => host.commands(signal)),
      restart: os.host.restart.handler(host.restart),
      requests: os.host.requests.handler(host.requests),
      report: os.host.report.handler(host.report),
      showLogs: os.host.showLogs.handler(host.showLogs),
      doctor: os.host.doctor.handler(host.doctor),
    },
  });
}

export type Router = ReturnType<typeof createRouter>;
