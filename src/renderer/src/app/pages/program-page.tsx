import { DeleteOutlined } from '@ant-design/icons';
import { Button, Popconfirm, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Applicant, ApplicantId } from '../../../../shared/domain/applicants/applicant.ts';
import type { Program, ProgramId } from '../../../../shared/domain/programs/program.ts';
import { useIsReadOnly } from '../../api/use-read-only.ts';
import { useUndo } from '../../api/use-undo.tsx';
import { ChecklistTab } from '../../features/checklist/checklist-tab.tsx';
import { NextStep, ProgramState } from '../../features/checklist/next-step.tsx';
import { FilingTab } from '../../features/filing/filing-tab.tsx';
import { CertificationPanel, useCertificationGate } from '../../features/names/certification-panel.tsx';
import { NameTab } from '../../features/names/name-tab.tsx';
import { PacketTab } from '../../features/packet/packet-tab.tsx';
import { useOwner, useProgram, useRemoveProgram } from '../../features/programs/use-programs.ts';
import { RejectionsTab } from '../../features/rejections/rejections-tab.tsx';
import { ScheduleTab } from '../../features/schedule/schedule-tab.tsx';
import { Page } from '../../ui/page.tsx';
import { QueryView } from '../../ui/query-view.tsx';

interface ProgramViewProps {
  readonly program: Program;
  readonly owner: Applicant;
}

function RemoveProgram({ program }: { readonly program: Program }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const sayRemoved = useUndo();
  const isReadOnly = useIsReadOnly();
  const name = program.name || t('programs.unnamed');
  const remove = useRemoveProgram(({ undo }) => {
    void navigate(`/applicants/${program.applicantId}/programs`);
    sayRemoved({ title: t('removals.removed', { name }), undo });
  });
  return (
    <Popconfirm
      title={t('programs.removeTitle', { name })}
      description={t('programs.removeMore')}
      disabled={isReadOnly}
      okText={t('common.remove')}
      okButtonProps={{ danger: true }}
      onConfirm={() => remove.mutate({ id: program.id })}
    >
      <Button danger type="text" icon={<DeleteOutlined aria-hidden />} disabled={isReadOnly} loading={remove.isPending}>
        {t('programs.remove')}
      </Button>
    </Popconfirm>
  );
}

/** Every tab of a program, in the order of the page map (docs/adr/0011). */
function useTabs(program: Program) {
  const { t } = useTranslation();
  const gate = useCertificationGate(program);
  // The fee is paid at that step, so the name is confirmed there and the order waits for it.
  const certification = {
    content: <CertificationPanel {...gate} />,
    heldBack: gate.isOpen ? null : ({ event: 'started', why: t('names.gateHeldBack') } as const),
  };
  return [
    {
      key: 'checklist',
      label: t('programs.tabChecklist'),
      children: <ChecklistTab programId={program.id} extras={{ certification }} />,
    },
    { key: 'name', label: t('programs.tabName'), children: <NameTab program={program} /> },
    { key: 'filing', label: t('programs.tabFiling'), children: <FilingTab program={program} /> },
    { key: 'packet', label: t('programs.tabPacket'), children: <PacketTab program={program} /> },
    { key: 'rejections', label: t('programs.tabRejections'), children: <RejectionsTab program={program} /> },
    { key: 'schedule', label: t('programs.tabSchedule'), children: <ScheduleTab program={program} /> },
  ];
}

function ProgramView({ program, owner, tab }: ProgramViewProps & { readonly tab: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const tabs = useTabs(program);
  const title = program.name || t('programs.unnamed');
  const known = tabs.some(({ key }) => key === tab) ? tab : tabs[0]?.key;
  return (
    <Page
      title={title}
      state={<ProgramState programId={program.id} />}
      crumbs={[
        { label: t('app.home'), to: '/' },
        { label: owner.name, to: `/applicants/${owner.id}/programs` },
        { label: title },
      ]}
      actions={<RemoveProgram program={program} />}
    >
      <NextStep programId={program.id} />
      <Tabs
        {...(known === undefined ? {} : { activeKey: known })}
        onChange={(next) => void navigate(`/programs/${program.id}/${next}`, { preventScrollReset: true })}
        items={tabs}
      />
    </Page>
  );
}

function OwnedProgram({ program, tab }: { readonly program: Program; readonly tab: string }) {
  // A stored program's applicantId is an applicant's id.
  const owner = useOwner(program.applicantId as ApplicantId);
  return (
    <QueryView query={owner}>
      {({ applicant }) => <ProgramView key={program.id} program={program} owner={applicant} tab={tab} />}
    </QueryView>
  );
}

export function ProgramPage() {
  const { programId = '', tab = 'checklist' } = useParams();
  // An id of the address bar is only asked for; the contract refuses what is none.
  const query = useProgram(programId as ProgramId);
  return <QueryView query={query}>{({ program }) => <OwnedProgram program={program} tab={tab} />}</QueryView>;
}
