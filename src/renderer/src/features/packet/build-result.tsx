import { FolderOpenOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PacketManifest } from '../../../../shared/domain/packet/packet-manifest.ts';
import { useHostInfo, useShowInFolder } from '../../api/use-host.ts';
import { VerdictBadge } from '../../ui/badge.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { DragOut } from '../../ui/drag-out.tsx';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { Findings } from '../../ui/findings.tsx';
import { formatBytes } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import type { Build } from './use-packet.ts';

type File = PacketManifest['files'][number];

/** What a file is made for, in the language of the page; the manifest says it in Chinese, for whoever reads the folder. */
function Rule({ file: { role, width, height } }: { readonly file: File }) {
  const { t } = useTranslation();
  return <p className="hint">{t(`packet.rule-${role}`, { width, height })}</p>;
}

interface FileTableProps {
  readonly folder: string;
  readonly files: readonly File[];
}

function FileTable({ folder, files }: FileTableProps) {
  const { t } = useTranslation();
  return (
    <table className="results">
      <thead>
        <tr>
          <th scope="col">{t('packet.colFile')}</th>
          <th scope="col">{t('packet.colRole')}</th>
          <th scope="col">{t('packet.colSize')}</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <tr key={file.path}>
            <td>
              <DragOut folder={folder} files={[file.path]}>
                {file.path}
              </DragOut>
              <Rule file={file} />
            </td>
            <td className="nowrap">{t(`packet.role-${file.role}`)}</td>
            <td className="nowrap">{formatBytes(file.bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Place({ folder }: { readonly folder: string }) {
  const { t } = useTranslation();
  const host = useHostInfo();
  const show = useShowInFolder();
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{t('packet.resultFolder')}</dt>
          <dd data-testid="packet-folder">{folder}</dd>
        </div>
      </dl>
      <div className="row">
        {host?.canShowInFolder ? (
          <Button
            type="primary"
            icon={<FolderOpenOutlined aria-hidden />}
            loading={show.isPending}
            onClick={() => show.mutate({ folder })}
          >
            {t('packet.showInFolder')}
          </Button>
        ) : null}
        <CopyButton text={folder} label={t('packet.copyFolder')} />
      </div>
      <FailurePanel error={show.error} />
    </>
  );
}

interface BuildResultProps {
  readonly result: Extract<Build, { kind: 'finished' }>;
  readonly onAgain: () => void;
}

/** The finished packet: what was found, which explains the verdict beside the title; where it is, and what is in it. */
export function BuildResult({ result, onAgain }: BuildResultProps) {
  const { t } = useTranslation();
  const shown = useRef<HTMLDivElement>(null);
  // The result takes the place of the form further down: bring it into view, and to the ear.
  useEffect(() => shown.current?.focus(), []);
  return (
    <div ref={shown} tabIndex={-1} className="result">
      <Panel
        title={t('packet.resultTitle')}
        lead={t('packet.resultLead')}
        extra={<VerdictBadge verdict={result.manifest.verdict} />}
      >
        <div className="stack">
          <Findings findings={result.manifest.findings} />
          <Place folder={result.folder} />
          <FileTable folder={result.folder} files={result.manifest.files} />
          <div className="row">
            <Button onClick={onAgain}>{t('packet.buildAgain')}</Button>
          </div>
        </div>
      </Panel>
    </div>
  );
}
