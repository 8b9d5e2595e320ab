import { Form, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { ApplicantId } from '../../../../shared/domain/applicants/applicant.ts';
import { useDraft } from '../../api/use-draft.ts';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { DraftNote } from '../../ui/draft-note.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { newProgram, useAddProgram } from './use-programs.ts';

interface Values {
  readonly name?: string;
}

interface ProgramFormProps {
  readonly applicantId: ApplicantId;
  readonly add: ReturnType<typeof useAddProgram>;
  readonly form: ReturnType<typeof Form.useForm<Values>>[0];
}

function ProgramForm({ applicantId, add, form }: ProgramFormProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const draft = useDraft<Values>('new-program', { applicantId }, { name: '' });
  const finish = ({ name = '' }: Values) =>
    add.mutate(
      { applicantId, profile: newProgram(name) },
      {
        onSuccess: ({ program }) => {
          draft.discard();
          void navigate(`/programs/${program.id}`);
        },
      },
    );
  if (draft.start === undefined) return null;
  return (
    <Form
      key={draft.version}
      form={form}
      name="program"
      layout="vertical"
      preserve={false}
      initialValues={draft.start}
      onKeyDownCapture={ignoreComposingEnter}
      onValuesChange={(_, values) => draft.save(values)}
      onFinish={finish}
    >
      <DraftNote {...draft} onDiscard={draft.discard} />
      <Form.Item name="name" label={t('programs.addName')} extra={t('programs.addNameHelp')}>
        <Input autoFocus autoComplete="off" />
      </Form.Item>
      <FailurePanel error={add.error} />
    </Form>
  );
}

interface AddProgramProps {
  readonly applicantId: ApplicantId;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The dialog for a new program: its name, or none yet. */
export function AddProgram({ applicantId, isOpen, onClose }: AddProgramProps) {
  const { t } = useTranslation();
  const add = useAddProgram();
  const [form] = Form.useForm<Values>();
  return (
    <Modal
      open={isOpen}
      title={t('programs.addTitle')}
      okText={t('programs.create')}
      cancelText={t('common.cancel')}
      confirmLoading={add.isPending}
      destroyOnHidden
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <ProgramForm applicantId={applicantId} add={add} form={form} />
    </Modal>
  );
}
