import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { VerdictBadge } from '../../ui/badge.tsx';
import { Drafted, type StartedDraft } from '../../ui/drafted.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useText } from '../../ui/use-text.ts';
import { parseLines } from './parse-lines.ts';
import { type ProgramNameCheck, useRankedNames } from './use-program-names.ts';

interface CandidatesProps {
  readonly programId: ProgramId;
  readonly onTake: (name: string) => void;
}

function CandidateRow({ check, onTake }: { readonly check: ProgramNameCheck } & Pick<CandidatesProps, 'onTake'>) {
  const { t } = useTranslation();
  const text = useText();
  const [worst] = check.findings;
  return (
    <li>
      <span className="suggested-name">{check.name}</span>
      <VerdictBadge verdict={check.verdict} />
      <Button size="small" aria-label={t('names.takeLabel', { name: check.name })} onClick={() => onTake(check.name)}>
        {t('names.take')}
      </Button>
      {worst && worst.severity !== 'info' ? <span className="hint">{text(worst.message)}</span> : null}
    </li>
  );
}

const MOST = 200;

function Candidates({ programId, onTake, start, save }: CandidatesProps & StartedDraft<string>) {
  const { t } = useTranslation();
  const id = useId();
  const [typed, setTyped] = useState(start);
  const [asked, setAsked] = useState(start);
  const ranked = useRankedNames(programId, parseLines(asked).slice(0, MOST));
  return (
    <Panel title={t('names.candidates')} lead={t('names.candidatesLead')}>
      <div className="stack">
        <div>
          <label className="field-label" htmlFor={id}>
            {t('names.candidatesLabel')}
          </label>
          <Input.TextArea
            id={id}
            autoSize={{ minRows: 3, maxRows: 10 }}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              save(event.target.value);
            }}
          />
        </div>
        <div>
          <Button disabled={parseLines(typed).length === 0} onClick={() => setAsked(typed)}>
            {t('names.rank')}
          </Button>
        </div>
        <FailurePanel error={ranked.error} />
        <p className="visually-hidden" aria-live="polite">
          {ranked.names.map(({ name }) => name).join(t('common.listSeparator'))}
        </p>
        {ranked.names.length > 0 ? (
          <ol className="suggestions" aria-label={t('names.candidates')}>
            {ranked.names.map((check) => (
              <CandidateRow key={check.name} check={check} onTake={onTake} />
            ))}
          </ol>
        ) : null}
      </div>
    </Panel>
  );
}

/** 候选名称: a list that stays with the program, checked and ranked at once. */
export function CandidatesPanel({ programId, onTake }: CandidatesProps) {
  return (
    <Drafted form="name-candidates" programId={programId} initial="">
      {(draft) => <Candidates {...draft} programId={programId} onTake={onTake} />}
    </Drafted>
  );
}
