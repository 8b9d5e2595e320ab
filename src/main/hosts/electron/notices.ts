import { BrowserWindow, Notification } from 'electron';
import type { Language } from '../../../shared/i18n/language.ts';
import type { Notice } from '../../services/ports/host.ts';

/** Kept while they are shown: one that is collected as garbage does not answer when it is pressed. */
const shown = new Set<Notification>();

/** Shows a notification; pressing it brings the window to the front and goes where the notice leads. */
export function showNotice({ title, body }: Notice, language: Language, go: () => void): void {
  if (!Notification.isSupported()) return;
  const pick = ({ zh, en }: Notice['title']) => (language === 'en' ? en : zh);
  const notification = new Notification({ title: pick(title), body: pick(body), silent: true });
  shown.add(notification);
  notification.on('close', () => shown.delete(notification));
  notification.on('click', () => {
    shown.delete(notification);
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
    go();
  });
  notification.show();
}
