import { Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Program, ProgramId } from '../../../../shared/domain/programs/program.ts';
import { useDraft } from '../../api/use-draft.ts';
import { changedProfile, useUpdateProgram } from '../../api/use-update-program.ts';
import { WriteButton } from '../../api/write-button.tsx';
import { isComposingKey } from '../../ui/composing.ts';
import { DraftNote } from '../../ui/draft-note.tsx';
import type { StartedDraft } from '../../ui/drafted.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import type { ShownFinding } from '../../ui/findings.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useNotify } from '../../ui/use-notify.ts';
import { CandidatesPanel } from './candidates-panel.tsx';
import { LookUps } from './look-ups.tsx';
import { NameSuggestions } from './name-suggestions.tsx';
import { NameAnnouncement, NameVerdict } from './name-verdict.tsx';
import { NoteField } from './note-field.tsx';
import { noteForm } from './note-form.ts';
import { OwnWordsPanel } from './own-words-panel.tsx';
import { RenamesPanel } from './renames-panel.tsx';
import { SilencedFindings } from './silenced-findings.tsx';
import { type ProgramNameCheck, type UsedNameNotes, useNameNotes, useProgramNameCheck } from './use-program-names.ts';
import { useToldText } from './use-told-text.ts';

interface AnswerProps {
  readonly programId: ProgramId;
  readonly check: ProgramNameCheck;
  readonly notes: UsedNameNotes;
}

function Answer({ programId, check, notes }: AnswerProps) {
  const { t } = useTranslation();
  const silence = ({ ruleId, match = '' }: ShownFinding) => (
    <NoteField
      programId={programId}
      form={noteForm('silence', ruleId, match)}
      action={t('names.silence')}
      label={t('names.silenceLabel')}
      onSave={(why) => notes.silence(ruleId, match, why)}
    />
  );
  return (
    <>
      <NameVerdict check={check} action={silence} />
      <SilencedFindings silenced={check.silenced} onBack={notes.remove} />
      <LookUps name={check.name} answers={{ programId, notes }} />
    </>
  );
}

interface NameFieldProps {
  readonly program: Program;
  readonly typed: ReturnType<typeof useToldText>;
  readonly units: number | undefined;
  readonly onSaved: () => void;
}

function NameField({ program, typed, units, onSaved }: NameFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const notify = useNotify();
  const update = useUpdateProgram();
  const isSame = typed.value.trim() === program.name;
  const save = () =>
    update.mutate(
      { id: program.id, profile: changedProfile(program, { name: typed.value }) },
      {
        onSuccess: () => {
          onSaved();
          notify(t('common.saved'));
        },
      },
    );
  return (
    <div>
      <label className="field-label" htmlFor={id}>
        {t('names.inputLabel')}
      </label>
      <div className="folder-line">
        <Input
          id={id}
          size="large"
          autoComplete="off"
          aria-describedby={`${id}-help`}
          {...typed.bind}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposingKey(event) && !isSame) save();
          }}
        />
        <WriteButton type="primary" size="large" disabled={isSame} loading={update.isPending} onClick={save}>
          {t('names.saveName')}
        </WriteButton>
      </div>
      <p className="hint" id={`${id}-help`}>
        {units === undefined ? t('names.inputHelp') : t('names.inputHelpUnits', { total: units })}
      </p>
      <FailurePanel error={update.error} />
    </div>
  );
}

function Names({ program, kept }: { readonly program: Program; readonly kept: StartedDraft<string> }) {
  const { t } = useTranslation();
  const typed = useToldText(kept.start, kept.save);
  const { check, error } = useProgramNameCheck(program.id, typed.settled);
  const notes = useNameNotes(program.id);
  const discard = () => {
    kept.discard();
    typed.setValue(program.name);
  };
  return (
    <div className="stack">
      <DraftNote {...kept} onDiscard={discard} />
      <Panel title={t('names.title')} lead={t('names.lead')}>
        <div className="stack">
          <NameField program={program} typed={typed} units={check?.units} onSaved={kept.discard} />
          <FailurePanel error={error} />
          {check ? (
            <Answer programId={program.id} check={check} notes={notes} />
          ) : (
            <p className="hint">{t('names.emptyHint')}</p>
          )}
          <NameAnnouncement check={check} />
        </div>
      </Panel>
      <CandidatesPanel programId={program.id} onTake={typed.setValue} />
      <NameSuggestions programId={program.id} onTake={typed.setValue} />
      <RenamesPanel program={program} notes={notes} />
      <OwnWordsPanel />
    </div>
  );
}

/** 名称: a name that is judged while it is typed, other candidates, suggestions, and the count of renames. */
export function NameTab({ program }: { readonly program: Program }) {
  const kept = useDraft('program-name', { programId: program.id }, program.name);
  const { start } = kept;
  // Not made anew when the draft goes: whoever saved with the Enter key goes on in the same field.
  return start === undefined ? null : <Names program={program} kept={{ ...kept, start }} />;
}
