import {
  RollbackOutlined,
  RotateLeftOutlined,
  RotateRightOutlined,
  ScissorOutlined,
  ZoomInOutlined,
  ZoomOutOutlined,
} from '@ant-design/icons';
import { App, Button, Modal, Radio, Segmented } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApplicantDocument } from '../../../../shared/domain/documents/document.ts';
import {
  type Corners,
  CROP_SHAPES,
  type DocumentEdit,
  editedSize,
  NO_EDIT,
  turnEdit,
} from '../../../../shared/domain/documents/document-edit.ts';
import { FailurePanel } from '../../ui/failure-panel.tsx';
import { EyeButton, useIsRevealed } from '../../ui/reveal.tsx';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { CropStage } from './crop-stage.tsx';
import { PageStrip } from './page-strip.tsx';
import { usePreview } from './use-documents.ts';
import { type Editor, type EditorView, useEditor, ZOOMS } from './use-editor.ts';

const LARGE_PIXELS = 1600;

interface EditorProps {
  readonly document: ApplicantDocument;
  readonly editor: Editor;
}

/** What the stage shows: the corners are set on the uncropped picture. */
function shownEdit(view: EditorView, edit: DocumentEdit): DocumentEdit | null {
  if (view === 'after') return edit;
  return view === 'before' ? { ...NO_EDIT, page: edit.page } : { ...edit, corners: null };
}

function Stage({ document, editor }: EditorProps) {
  const { t } = useTranslation();
  const { edit, view, zoom } = editor;
  const isRevealed = useIsRevealed(document.id);
  const preview = usePreview(document.id, { longSide: LARGE_PIXELS, edit: shownEdit(view, edit), keep: true });
  const { corners } = edit;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: an enlarged picture is scrolled with the arrow keys
    <section className="edit-stage" tabIndex={0} aria-label={t('documents.stage')} aria-busy={preview.isFetching}>
      {preview.data ? (
        <div className={`edit-picture${isRevealed ? '' : ' is-blurred'}`} style={{ width: `${zoom * 100}%` }}>
          <img src={preview.data.url} alt={t('documents.previewOf', { name: document.fileName })} />
          {view === 'edit' && corners ? (
            <CropStage
              corners={corners}
              onChange={(next, gesture) => editor.change({ ...edit, corners: next }, gesture)}
            />
          ) : null}
        </div>
      ) : null}
      <FailurePanel error={preview.error} onRetry={() => void preview.refetch()} />
    </section>
  );
}

function Views({ editor }: Pick<EditorProps, 'editor'>) {
  const { t } = useTranslation();
  return (
    <Segmented<EditorView>
      aria-label={t('documents.view')}
      value={editor.view}
      onChange={editor.setView}
      options={(['edit', 'before', 'after'] as const).map((value) => ({ value, label: t(`documents.view-${value}`) }))}
    />
  );
}

function ZoomButtons({ editor }: Pick<EditorProps, 'editor'>) {
  const { t } = useTranslation();
  const { zoom } = editor;
  return (
    <span className="row">
      <Button
        aria-label={t('documents.zoomOut')}
        icon={<ZoomOutOutlined aria-hidden />}
        disabled={zoom === ZOOMS[0]}
        onClick={() => editor.zoomBy(-1)}
      />
      <span className="digits" aria-live="polite">
        {zoom * 100}%
      </span>
      <Button
        aria-label={t('documents.zoomIn')}
        icon={<ZoomInOutlined aria-hidden />}
        disabled={zoom === ZOOMS.at(-1)}
        onClick={() => editor.zoomBy(1)}
      />
    </span>
  );
}

const INSET = 0.08;
const FIRST_CORNERS: Corners = [
  { x: INSET, y: INSET },
  { x: 1 - INSET, y: INSET },
  { x: 1 - INSET, y: 1 - INSET },
  { x: INSET, y: 1 - INSET },
];
const CARD_KINDS: ReadonlySet<string> = new Set([
  'id-card-front',
  'id-card-back',
  'residence-permit',
  'temporary-residence-permit',
]);

function CropTools({ document, editor }: EditorProps) {
  const { t } = useTranslation();
  const { edit } = editor;
  const isCropping = edit.corners !== null;
  const start = (): DocumentEdit => ({
    ...edit,
    corners: FIRST_CORNERS,
    shape: CARD_KINDS.has(document.kind) ? 'card' : 'free',
  });
  return (
    <>
      <Button
        icon={<ScissorOutlined aria-hidden />}
        aria-pressed={isCropping}
        onClick={() => {
          editor.setView('edit');
          editor.change(isCropping ? { ...edit, corners: null } : start());
        }}
      >
        {t(isCropping ? 'documents.cropOff' : 'documents.crop')}
      </Button>
      {isCropping ? (
        <>
          <Radio.Group
            aria-label={t('documents.shape')}
            value={edit.shape}
            onChange={(event) => editor.change({ ...edit, shape: event.target.value })}
            options={CROP_SHAPES.map((value) => ({ value, label: t(`documents.shape-${value}`) }))}
          />
          <p className="hint">{t('documents.cropHelp')}</p>
        </>
      ) : null}
    </>
  );
}

function Size({ document, editor }: EditorProps) {
  const { t } = useTranslation();
  // The pixels of a PDF depend on how fine it is drawn.
  if (document.mediaType === 'application/pdf' || !editor.edit.corners) return null;
  const { width, height } = editedSize(document, editor.edit);
  return <p className="hint">{t('documents.sizeAfter', { width: Math.round(width), height: Math.round(height) })}</p>;
}

function Tools({ document, editor }: EditorProps) {
  const { t } = useTranslation();
  const turn = (quarters: 1 | 3) => {
    if (editor.view === 'before') editor.setView('edit');
    editor.change(turnEdit(editor.edit, quarters));
  };
  return (
    <div className="edit-tools">
      <div className="tool-pair">
        <Button icon={<RotateLeftOutlined aria-hidden />} onClick={() => turn(3)}>
          {t('documents.turnLeft')}
        </Button>
        <Button icon={<RotateRightOutlined aria-hidden />} onClick={() => turn(1)}>
          {t('documents.turnRight')}
        </Button>
      </div>
      <CropTools document={document} editor={editor} />
      <Size document={document} editor={editor} />
      <div className="tool-pair">
        <Button icon={<RollbackOutlined aria-hidden />} disabled={!editor.canUndo} onClick={editor.undo}>
          {t('documents.undo')}
        </Button>
        <Button
          icon={<RollbackOutlined aria-hidden className="is-mirrored" />}
          disabled={!editor.canRedo}
          onClick={editor.redo}
        >
          {t('documents.redo')}
        </Button>
      </div>
      <Button disabled={editor.isAsItCame} onClick={() => editor.change({ ...NO_EDIT })}>
        {t('documents.asItCame')}
      </Button>
      {document.pages > 1 ? (
        <PageStrip
          document={document}
          page={editor.edit.page}
          // Corners belong to the page that they were set on.
          onChange={(page) => editor.change({ ...NO_EDIT, page })}
        />
      ) : null}
      <p className="hint">{t('documents.editLead')}</p>
    </div>
  );
}

function useAskBeforeLosing(isDirty: boolean, onClose: () => void): () => void {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  return () => {
    if (!isDirty) return onClose();
    void modal.confirm({
      title: t('documents.loseTitle'),
      okText: t('documents.lose'),
      cancelText: t('documents.goOn'),
      onOk: onClose,
    });
  };
}

interface DocumentEditorProps {
  readonly document: ApplicantDocument;
  readonly onClose: () => void;
}

/** A paper in large: turned, cropped and straightened without touching its original. */
export function DocumentEditor({ document, onClose }: DocumentEditorProps) {
  const { t } = useTranslation();
  const editor = useEditor(document, onClose);
  useReturnFocus();
  const close = useAskBeforeLosing(editor.isDirty, onClose);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return;
    event.preventDefault();
    if (event.shiftKey) editor.redo();
    else editor.undo();
  };
  return (
    <Modal
      open
      width={1180}
      className="editor"
      style={{ top: 24 }}
      title={document.fileName}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: !editor.isDirty, loading: editor.isSaving }}
      onOk={editor.save}
      onCancel={close}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys of undo belong to everything inside */}
      <div className="editor-body" onKeyDown={onKeyDown}>
        <div className="row editor-head">
          <Views editor={editor} />
          <ZoomButtons editor={editor} />
          <EyeButton id={document.id} name={document.fileName} />
        </div>
        <Stage document={document} editor={editor} />
        <Tools document={document} editor={editor} />
        <p className="visually-hidden" aria-live="polite">
          {t('documents.editState', {
            degrees: editor.edit.turns * 90,
            crop: t(editor.edit.corners ? 'documents.editCropped' : 'documents.editWhole'),
          })}
        </p>
        <FailurePanel error={editor.error} />
      </div>
    </Modal>
  );
}
