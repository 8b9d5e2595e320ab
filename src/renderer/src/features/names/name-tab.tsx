import { Button, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Program } from '../../../../shared/domain/programs/program.ts';
import { changedProfile, useUpdateProgram } from '../../api/use-update-program.ts';
import { isComposingKey } from '../../ui/composing.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import type { ShownFinding } from '../../ui/findings.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useNotify } from '../../ui/use-notify.ts';
import { useTypedText } from '../../ui/use-typed-text.ts';
import { CandidatesPanel } from './candidates-panel.tsx';
import { LookUps } from './look-ups.tsx';
import { NameSuggestions } from './name-suggestions.tsx';
import { NameAnnouncement, NameVerdict } from './name-verdict.tsx';
import { NoteField } from './note-field.tsx';
import { RenamesPanel } from './renames-panel.tsx';
import { SilencedFindings } from './silenced-findings.tsx';
import { NAME_REST_MS } from './use-names.ts';
import { type ProgramNameCheck, type UsedNameNotes, useNameNotes, useProgramNameCheck } from './use-program-names.ts';

function Answer({ check, notes }: { readonly check: ProgramNameCheck; readonly notes: UsedNameNotes }) {
  const { t } = useTranslation();
  const silence = ({ ruleId, match = '' }: ShownFinding) => (
    <NoteField
      action={t('names.silence')}
      label={t('names.silenceLabel')}
      onSave={(why) => notes.silence(ruleId, match, why)}
    />
  );
  return (
    <>
      <NameVerdict check={check} action={silence} />
      <SilencedFindings silenced={check.silenced} onBack={notes.remove} />
      <LookUps name={check.name} notes={notes} />
    </>
  );
}

interface NameFieldProps {
  readonly program: Program;
  readonly typed: ReturnType<typeof useTypedText>;
  readonly units: number | undefined;
}

function NameField({ program, typed, units }: NameFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const notify = useNotify();
  const update = useUpdateProgram();
  const isSame = typed.value.trim() === program.name;
  const save = () =>
    update.mutate(
      { id: program.id, profile: changedProfile(program, { name: typed.value }) },
      { onSuccess: () => notify(t('common.saved')) },
    );
  return (
    <div>
      <label htmlFor={id}>{t('names.inputLabel')}</label>
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
        <Button type="primary" size="large" disabled={isSame} loading={update.isPending} onClick={save}>
          {t('names.saveName')}
        </Button>
      </div>
      <p className="hint" id={`${id}-help`}>
        {t('names.inputHelp')} {units === undefined ? '' : t('names.units', { total: units })}
      </p>
      <FailurePanel error={update.error} />
    </div>
  );
}

/** 名称: a name that is judged while it is typed, other candidates, suggestions, and the count of renames. */
export function NameTab({ program }: { readonly program: Program }) {
  const { t } = useTranslation();
  const typed = useTypedText(program.name, NAME_REST_MS);
  const { check, error } = useProgramNameCheck(program.id, typed.settled);
  const notes = useNameNotes(program.id);
  return (
    <div className="stack">
      <Panel title={t('names.title')} lead={t('names.lead')}>
        <div className="stack">
          <NameField program={program} typed={typed} units={check?.units} />
          <FailurePanel error={error} />
          {check ? <Answer check={check} notes={notes} /> : <p className="hint">{t('names.emptyHint')}</p>}
          <NameAnnouncement check={check} />
        </div>
      </Panel>
      <CandidatesPanel programId={program.id} onTake={typed.setValue} />
      <NameSuggestions onTake={typed.setValue} />
      <RenamesPanel program={program} notes={notes} />
    </div>
  );
}
