import { Alert, Button, Form, Input, Progress, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WATERMARK_BOUNDS } from '../../../../shared/domain/packet/packet-options.ts';
import type { Program } from '../../../../shared/domain/programs/program.ts';
import { ignoreComposingEnter } from '../../ui/composing.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { FolderField } from '../../ui/folder-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { LooksFields, type LooksValues, toWatermark, USUAL_VALUES } from './looks-fields.tsx';
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
  readonly watermark: string;
  readonly passwords?: Readonly<Record<string, string>>;
}

interface BuildFormProps {
  readonly plan: PacketPlan;
  readonly locked: readonly LockedDocument[];
  readonly onBuild: (choices: BuildChoices) => void;
}

function BuildForm({ plan, locked, onBuild }: BuildFormProps) {
  const { t } = useTranslation();
  const [hasWatermark, setWatermark] = useState(true);
  return (
    <Form<Values>
      name="packet"
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...USUAL_VALUES, folder: plan.defaultFolder, watermark: plan.defaultWatermark }}
      onKeyDownCapture={ignoreComposingEnter}
      onFinish={({ folder, watermark, mark, looks, passwords = {} }) =>
        onBuild({ folder, watermark: hasWatermark ? toWatermark(watermark, mark) : null, looks, passwords })
      }
    >
      <Form.Item
        name="folder"
        label={t('packet.folder')}
        extra={t('packet.folderHelp')}
        rules={[{ required: true, whitespace: true, message: t('packet.folderHelp') }]}
      >
        <FolderField />
      </Form.Item>
      <Form.Item label={t('packet.watermarkOn')} htmlFor="watermark-on" extra={t('packet.watermarkHelp')}>
        <Switch id="watermark-on" checked={hasWatermark} onChange={setWatermark} />
      </Form.Item>
      {hasWatermark ? (
        <Form.Item name="watermark" label={t('packet.watermarkText')} extra={t('packet.watermarkTokens')}>
          <Input maxLength={WATERMARK_BOUNDS.text} autoComplete="off" />
        </Form.Item>
      ) : null}
      <LooksFields hasWatermark={hasWatermark} />
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
      <p aria-live="polite">
        {t('packet.building')}：{t(`packet.stage-${build.stage}`)}
      </p>
      <Progress percent={percent} status="active" aria-label={t('packet.building')} />
      <div className="row">
        <Button onClick={onCancel}>{t('packet.cancelBuild')}</Button>
      </div>
    </div>
  );
}

interface BuildPanelProps {
  readonly plan: PacketPlan;
  readonly program: Program;
  readonly packet: PacketBuild;
}

/** Where the packet is made. */
export function BuildPanel({ plan, program, packet }: BuildPanelProps) {
  const { t } = useTranslation();
  const locked = useLockedDocuments(program.applicantId, plan);
  const { build, start, cancel } = packet;
  return (
    <Panel title={t('packet.options')}>
      <div className="stack">
        {build.kind === 'building' ? <Building build={build} onCancel={cancel} /> : null}
        {build.kind === 'cancelled' ? <Alert type="info" showIcon title={t('packet.cancelled')} /> : null}
        {build.kind === 'failed' ? <FailurePanel error={build.error} /> : null}
        {/* Stays mounted while it builds: what was typed is still there after a cancel. */}
        <div hidden={build.kind === 'building'}>
          <BuildForm
            plan={plan}
            locked={locked}
            onBuild={(choices) => void start({ programId: program.id, ...choices })}
          />
        </div>
      </div>
    </Panel>
  );
}
