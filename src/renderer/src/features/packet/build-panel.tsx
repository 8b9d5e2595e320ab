import { Alert, Button, Form, Input, Progress, Switch } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Program } from '../../../../shared/domain/programs/program.ts';
import { useDraft } from '../../api/use-draft.ts';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { DraftNote } from '../../ui/draft-note.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { FolderField } from '../../ui/folder-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LooksFields, type LooksValues, MarkFields, toWatermark, USUAL_VALUES } from './looks-fields.tsx';
import { PreviewPanel } from './preview-panel.tsx';
import { UploadsPanel } from './uploads-panel.tsx';
import {
  type Build,
  type BuildChoices,
  type LockedDocument,
  type PacketBuild,
  type PacketPlan,
  useLockedDocuments,
} from './use-packet.ts';

/** The open password of one locked PDF. */
function PasswordItem({ document }: { readonly document: LockedDocument }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={['passwords', document.id]}
      label={t('packet.documentPassword', { name: document.fileName })}
      extra={t('packet.documentPasswordHelp')}
      rules={[{ required: true, message: t('packet.documentPasswordHelp') }]}
    >
      <Input.Password autoComplete="off" />
    </Form.Item>
  );
}

interface Values extends LooksValues {
  readonly folder: string;
  readonly hasWatermark: boolean;
  readonly watermark: string;
  readonly passwords?: Readonly<Record<string, string>>;
}

/** What the fields say, as the contract takes it. */
function choicesOf({ folder, hasWatermark, watermark, mark, looks, passwords = {} }: Values): BuildChoices {
  return { folder, watermark: hasWatermark ? toWatermark(watermark, mark) : null, looks, passwords };
}

/** Passwords are used once and kept nowhere, in a draft neither. */
function withoutPasswords({ passwords: _, ...values }: Values): Values {
  return values;
}

interface BuildFormProps {
  readonly start: Values;
  readonly locked: readonly LockedDocument[];
  /** Whether the last build was refused, which is said above the fields. */
  readonly isRefused: boolean;
  readonly onChange: (values: Values) => void;
  readonly onBuild: (choices: BuildChoices) => void;
}

function BuildForm({ start, locked, isRefused, onChange, onBuild }: BuildFormProps) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Values>();
  const hasWatermark = Form.useWatch('hasWatermark', form) ?? start.hasWatermark;
  // Fields that are set by a button change no less than those that are typed in.
  const all = Form.useWatch([], { form, preserve: true });
  const text = JSON.stringify(all ?? null);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    if (text !== 'null') tell.current({ ...start, ...JSON.parse(text) });
  }, [text, start]);
  return (
    <Form<Values>
      form={form}
      name="packet"
      layout="vertical"
      requiredMark={false}
      initialValues={start}
      onKeyDownCapture={ignoreComposingEnter}
      onFinish={(values) => onBuild(choicesOf({ ...start, ...values }))}
    >
      <Form.Item
        name="folder"
        label={t('packet.folder')}
        // Where a folder was refused, that says so already.
        extra={isRefused ? null : t('packet.folderHelp')}
        rules={[{ required: true, whitespace: true, message: t('packet.folderHelp') }]}
      >
        <FolderField />
      </Form.Item>
      <Form.Item
        name="hasWatermark"
        valuePropName="checked"
        label={t('packet.watermarkOn')}
        extra={t('packet.watermarkHelp')}
      >
        <Switch />
      </Form.Item>
      {hasWatermark ? <MarkFields /> : null}
      <LooksFields />
      {locked.map((document) => (
        <PasswordItem key={document.id} document={document} />
      ))}
      <Button type="primary" size="large" htmlType="submit">
        {t('packet.build')}
      </Button>
    </Form>
  );
}

interface BuildingProps {
  readonly build: Extract<Build, { kind: 'building' }>;
  readonly onCancel: () => void;
}

function Building({ build, onCancel }: BuildingProps) {
  const { t } = useTranslation();
  const percent = Math.round((100 * build.done) / Math.max(1, build.total));
  return (
    <div className="stack">
      <p aria-live="polite">{t('packet.buildingStage', { stage: t(`packet.stage-${build.stage}`) })}</p>
      <Progress percent={percent} status="active" aria-label={t('packet.building')} />
      <div className="row">
        <Button onClick={onCancel}>{t('packet.cancelBuild')}</Button>
      </div>
    </div>
  );
}

function startOf(plan: PacketPlan): Values {
  const { defaultFolder: folder, defaultWatermark: watermark } = plan;
  return { ...USUAL_VALUES, folder, hasWatermark: true, watermark };
}

interface BuildPanelProps {
  readonly plan: PacketPlan;
  readonly program: Program;
  readonly packet: PacketBuild;
}

interface BuildEditorProps extends BuildPanelProps {
  readonly start: Values;
  readonly onChange: (values: Values) => void;
}

/** The form, with its pages beside it. */
function BuildEditor({ plan, program, packet, start, onChange }: BuildEditorProps) {
  const { t } = useTranslation();
  const locked = useLockedDocuments(program.applicantId, plan);
  const [values, setValues] = useState(start);
  const { folder: _, ...choices } = choicesOf(values);
  const { build, start: begin, cancel } = packet;
  return (
    <>
      <div className="packet-editor">
        <Panel title={t('packet.options')}>
          <div className="stack">
            {build.kind === 'building' ? <Building build={build} onCancel={cancel} /> : null}
            {build.kind === 'cancelled' ? <Alert type="info" showIcon title={t('packet.cancelled')} /> : null}
            {build.kind === 'failed' ? <FailurePanel error={build.error} /> : null}
            {/* Stays mounted while it builds: what was typed is still there after a cancel. */}
            <div hidden={build.kind === 'building'}>
              <BuildForm
                start={start}
                locked={locked}
                isRefused={build.kind === 'failed'}
                onChange={(next) => {
                  setValues(next);
                  onChange(withoutPasswords(next));
                }}
                onBuild={(chosen) => void begin({ programId: program.id, ...chosen })}
              />
            </div>
          </div>
        </Panel>
        <PreviewPanel programId={program.id} choices={choices} />
      </div>
      <UploadsPanel programId={program.id} passwords={choices.passwords} />
    </>
  );
}

/** Where the packet is made. */
export function BuildPanel(props: BuildPanelProps) {
  const [usual] = useState(() => startOf(props.plan));
  const draft = useDraft('packet', { programId: props.program.id }, usual);
  if (draft.start === undefined) return null;
  return (
    <>
      <DraftNote {...draft} onDiscard={draft.discard} />
      <BuildEditor key={draft.version} {...props} start={draft.start} onChange={draft.save} />
    </>
  );
}
