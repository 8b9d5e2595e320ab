import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgramId } from '../../../../shared/domain/programs/program.ts';
import { useDraft } from '../../api/use-draft.ts';
import { WriteButton } from '../../api/write-button.tsx';
import { isComposingKey } from '../../ui/composing.ts';

interface NoteFieldProps {
  readonly programId: ProgramId;
  /** Under which name a half-written note is kept. */
  readonly form: string;
  /** What the button says that opens the field. */
  readonly action: string;
  readonly label: string;
  readonly onSave: (note: string) => void;
}

/** A button that opens a field for one line of why; nothing is kept without a word. */
export function NoteField(props: NoteFieldProps) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <OpenNote {...props} onClose={() => setOpen(false)} />;
  return (
    <WriteButton size="small" onClick={() => setOpen(true)}>
      {props.action}
    </WriteButton>
  );
}

type OpenNoteProps = Omit<NoteFieldProps, 'action'> & { readonly onClose: () => void };

function OpenNote({ programId, form, label, onSave, onClose }: OpenNoteProps) {
  const kept = useDraft(form, { programId }, '');
  const close = () => {
    kept.discard();
    onClose();
  };
  if (kept.start === undefined) return null;
  return (
    <NoteInput
      label={label}
      start={kept.start}
      onChange={kept.save}
      onCancel={close}
      onSave={(note) => {
        onSave(note);
        close();
      }}
    />
  );
}

interface NoteInputProps {
  readonly label: string;
  readonly start: string;
  readonly onChange: (note: string) => void;
  readonly onSave: (note: string) => void;
  readonly onCancel: () => void;
}

function NoteInput({ label, start, onChange, onSave, onCancel }: NoteInputProps) {
  const { t } = useTranslation();
  const id = useId();
  const [note, setNote] = useState(start);
  const canSave = note.trim() !== '';
  const save = () => onSave(note.trim());
  return (
    <div className="note-field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <div className="folder-line">
        <Input
          id={id}
          autoFocus
          maxLength={200}
          value={note}
          onChange={(event) => {
            setNote(event.target.value);
            onChange(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposingKey(event) && canSave) save();
            if (event.key === 'Escape') onCancel();
          }}
        />
        <WriteButton disabled={!canSave} onClick={save}>
          {t('common.save')}
        </WriteButton>
        <Button type="text" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
