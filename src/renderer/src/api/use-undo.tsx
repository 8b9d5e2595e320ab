import { App, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailure } from '../ui/use-failure.ts';
import { client } from './client.ts';
import { queryClient } from './query.ts';

const SECONDS = 20;

interface Removed {
  readonly title: string;
  readonly more?: ReactNode;
  /** What undoes it; null where it could not be kept. */
  readonly undo: { readonly id: string } | null;
  /** Stays until it is closed. */
  readonly stays?: boolean;
}

/** Says that something was removed, with the way back. */
export function useUndo(): (removed: Removed) => void {
  const { t } = useTranslation();
  const { notification, message } = App.useApp();
  const describe = useFailure();
  async function putBack(id: string): Promise<void> {
    notification.destroy(id);
    try {
      await client.removals.undo({ id });
      // A person, a document or a program: any page may show something of it.
      await queryClient.invalidateQueries();
      void message.success(t('removals.undone'));
    } catch (error) {
      void message.error(describe(error).happened);
    }
  }
  return ({ title, more, undo, stays = false }) => {
    const key = undo?.id ?? crypto.randomUUID();
    notification.success({
      key,
      title,
      description: more,
      duration: stays ? 0 : SECONDS,
      placement: 'bottomRight',
      actions: undo ? <Button onClick={() => void putBack(undo.id)}>{t('removals.undo')}</Button> : undefined,
    });
  };
}
