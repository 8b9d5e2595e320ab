import { AppstoreOutlined, UserOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { Command } from 'cmdk';
import { type KeyboardEvent, type ReactNode, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposingKey } from '../../ui/composing.ts';
import { tailOf } from '../../ui/mask-number.ts';
import { useReturnFocus } from '../../ui/use-return-focus.ts';
import { useTypedText } from '../../ui/use-typed-text.ts';
import { fittingCommands, type PaletteCommand } from './command.ts';
import { useFound } from './use-found.ts';

const REST_MS = 80;

export interface PaletteProps {
  /** Pages first, then what can be done, each list in its order. */
  readonly pages: readonly PaletteCommand[];
  readonly actions: readonly PaletteCommand[];
  readonly onGo: (address: string) => void;
  readonly onClose: () => void;
}

interface RowProps {
  readonly id: string;
  readonly icon: ReactNode;
  readonly note?: string | undefined;
  /** Found for an earlier text: in sight until the new answer is there, but nothing can take it. */
  readonly isStale?: boolean;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Row({ id, icon, note, isStale = false, onChoose, children }: RowProps) {
  return (
    <Command.Item value={id} disabled={isStale} onSelect={onChoose} className="palette-row">
      {icon}
      <span className="palette-name">{children}</span>
      {note ? <span className="hint">{note}</span> : null}
    </Command.Item>
  );
}

type Found = ReturnType<typeof useFound>;

interface FoundProps {
  readonly isStale: boolean;
  readonly onGo: (address: string) => void;
}

function People({ people, isStale, onGo }: FoundProps & { readonly people: Found['people'] }) {
  const { t } = useTranslation();
  if (people.length === 0) return null;
  return (
    <Command.Group heading={t('board.people')}>
      {people.map(({ id, name, idNumber }) => (
        <Row
          key={id}
          id={id}
          isStale={isStale}
          icon={<UserOutlined aria-hidden />}
          note={idNumber ? t('applicants.numberTail', { tail: tailOf(idNumber) }) : undefined}
          onChoose={() => onGo(`/applicants/${id}`)}
        >
          {name}
        </Row>
      ))}
    </Command.Group>
  );
}

function Programs({ programs, isStale, onGo }: FoundProps & { readonly programs: Found['programs'] }) {
  const { t } = useTranslation();
  if (programs.length === 0) return null;
  return (
    <Command.Group heading={t('applicants.tabPrograms')}>
      {programs.map(({ id, name, applicantName }) => (
        <Row
          key={id}
          id={id}
          isStale={isStale}
          icon={<AppstoreOutlined aria-hidden />}
          note={applicantName}
          onChoose={() => onGo(`/programs/${id}`)}
        >
          {name}
        </Row>
      ))}
    </Command.Group>
  );
}

function Commands({ heading, commands }: { readonly heading: string; readonly commands: readonly PaletteCommand[] }) {
  if (commands.length === 0) return null;
  return (
    <Command.Group heading={heading}>
      {commands.map(({ id, label, icon, run }) => (
        <Row key={id} id={id} icon={icon} onChoose={run}>
          {label}
        </Row>
      ))}
    </Command.Group>
  );
}

// While syllables are being put together, Enter and Escape belong to the input method.
function keepComposing(event: KeyboardEvent): void {
  if (isComposingKey(event)) event.stopPropagation();
}

type Listed = readonly { readonly id: string }[];

/** The row that Enter takes: the first one of each answer, until the arrows or the hand go to another. */
function useChoice(groups: readonly Listed[], typed: string) {
  const [chosen, setChosen] = useState('');
  const first = groups.flat()[0]?.id ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same first row is the first of another answer
  useLayoutEffect(() => setChosen(first), [first, typed]);
  return [chosen, setChosen] as const;
}

function PaletteBody({ pages, actions, onGo }: Omit<PaletteProps, 'onClose'>) {
  const { t } = useTranslation();
  const typed = useTypedText('', REST_MS);
  const found = useFound(typed.settled);
  const shownPages = fittingCommands(pages, typed.value);
  const shownActions = fittingCommands(actions, typed.value);
  const isFresh = found.isSettled && typed.settled === typed.value;
  const rows = [...(isFresh ? [found.people, found.programs] : []), shownPages, shownActions];
  const [chosen, setChosen] = useChoice(rows, typed.value);
  return (
    <Command label={t('palette.title')} shouldFilter={false} loop value={chosen} onValueChange={setChosen}>
      <Command.Input autoFocus className="palette-input" placeholder={t('palette.hint')} {...inputOf(typed)} />
      <Command.List className="palette-list" label={t('palette.results')}>
        {found.isSettled ? <Command.Empty className="hint palette-empty">{t('palette.nothing')}</Command.Empty> : null}
        <People people={found.people} isStale={!isFresh} onGo={onGo} />
        <Programs programs={found.programs} isStale={!isFresh} onGo={onGo} />
        <Commands heading={t('palette.pages')} commands={shownPages} />
        <Commands heading={t('palette.actions')} commands={shownActions} />
      </Command.List>
    </Command>
  );
}

/** cmdk hands over the text and not the event. */
function inputOf({ bind, setValue }: ReturnType<typeof useTypedText>) {
  return { ...bind, onChange: undefined, onValueChange: setValue };
}

/** Ctrl/⌘ K: go to anybody, any program, any page, or do something, from wherever one is. */
export function Palette({ onClose, ...body }: PaletteProps) {
  const { t } = useTranslation();
  useReturnFocus();
  return (
    <Modal
      open
      title={<span className="visually-hidden">{t('palette.title')}</span>}
      className="palette"
      footer={null}
      closable={false}
      style={{ top: 96 }}
      onCancel={onClose}
    >
      <div onKeyDownCapture={keepComposing} role="presentation">
        <PaletteBody {...body} />
      </div>
    </Modal>
  );
}
