import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Revealed {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

const RevealedContext = createContext<Revealed>({ ids: new Set(), toggle: () => {} });

interface RevealProviderProps {
  /** Whether the page of the papers is in front: leaving it hides them all again. */
  readonly isActive: boolean;
  readonly children: ReactNode;
}

/** Faces and numbers are readable only after somebody asked for it, and asked anew after the page was left. */
export function RevealProvider({ isActive, children }: RevealProviderProps) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (!isActive) setIds(new Set());
    const onHidden = () => {
      if (document.hidden) setIds(new Set());
    };
    document.addEventListener('visibilitychange', onHidden);
    return () => document.removeEventListener('visibilitychange', onHidden);
  }, [isActive]);
  const revealed = useMemo(
    () => ({
      ids,
      toggle: (id: string) =>
        setIds((before) => new Set(before.has(id) ? [...before].filter((other) => other !== id) : [...before, id])),
    }),
    [ids],
  );
  return <RevealedContext value={revealed}>{children}</RevealedContext>;
}

/** Whether this paper may be read now. */
export function useIsRevealed(id: string): boolean {
  return useContext(RevealedContext).ids.has(id);
}

/** Shows a paper or hides it again. */
export function EyeButton({ id, name }: { readonly id: string; readonly name: string }) {
  const { t } = useTranslation();
  const { ids, toggle } = useContext(RevealedContext);
  const isRevealed = ids.has(id);
  return (
    <Button
      size="small"
      type="text"
      aria-pressed={isRevealed}
      aria-label={t(isRevealed ? 'documents.hide' : 'documents.show', { name })}
      icon={isRevealed ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}
      onClick={() => toggle(id)}
    />
  );
}
