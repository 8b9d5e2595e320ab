import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposingKey } from '../../ui/composing.ts';

interface NoteFieldProps {
  /** What the button says that opens the field. */
  readonly action: string;
  readonly label: string;
  readonly onSave: (note: string) => void;
}

/** A button that opens a field for one line of why; nothing is kept without a word. */
export function NoteField({ action, label, onSave }: NoteFieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const canSave = note.trim() !== '';
  const save = () => {
    onSave(note.trim());
    setOpen(false);
    setNote('');
  };
  if (!isOpen) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {action}
      </Button>
    );
  }
  return (
    <div className="note-field">
      <label htmlFor={id}>{label}</label>
      <div className="folder-line">
        <Input
          id={id}
          autoFocus
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposingKey(event) && canSave) save();
            if (event.key === 'Escape') setOpen(false);
          }}
        />
        <Button disabled={!canSave} onClick={save}>
          {t('common.save')}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
