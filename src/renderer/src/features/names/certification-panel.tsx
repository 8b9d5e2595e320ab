import { Alert, Input } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { CERTIFICATION_FEE, certificationGate } from '../../../../shared/domain/naming/certification-gate.ts';
import type { Program } from '../../../../shared/domain/programs/program.ts';
import { VerdictBadge } from '../../ui/badge.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useTypedText } from '../../ui/use-typed-text.ts';
import { useProgramNameCheck } from './use-program-names.ts';

/** The stored name, checked again, and whether what is typed is that name. Closed until the check has answered. */
export function useCertificationGate(program: Program) {
  const typed = useTypedText('');
  const { check } = useProgramNameCheck(program.id, program.name);
  const gate = certificationGate({ name: program.name, verdict: check?.verdict ?? 'ok' }, typed.settled);
  return { program, typed, check, gate, isOpen: check !== undefined && gate.kind === 'ready' };
}

/** Before the fee is paid: the stored name, checked again, and typed once more. */
export function CertificationPanel({ program, typed, check, gate }: ReturnType<typeof useCertificationGate>) {
  const { t } = useTranslation();
  const id = useId();
  if (gate.kind === 'no-name' || !check) return null;
  return (
    <Panel title={t('names.gateTitle')} lead={t('names.gateLead', { fee: CERTIFICATION_FEE })}>
      <div className="stack">
        <p className="verdict-head">
          {program.name} <VerdictBadge verdict={check.verdict} />
        </p>
        {gate.kind === 'refused' ? (
          <Alert type="error" showIcon title={t('names.gateRefused')} />
        ) : (
          <div>
            <label className="field-label" htmlFor={id}>
              {t('names.gateType')}
            </label>
            <Input id={id} autoComplete="off" aria-describedby={`${id}-state`} {...typed.bind} />
            <p
              className={gate.kind === 'ready' ? 'check-line is-valid' : 'check-line'}
              id={`${id}-state`}
              aria-live="polite"
            >
              {gate.kind === 'ready' ? t('names.gateReady') : null}
              {gate.kind === 'type-name' && gate.isMistyped ? t('names.gateMistyped') : null}
            </p>
          </div>
        )}
      </div>
    </Panel>
  );
}
