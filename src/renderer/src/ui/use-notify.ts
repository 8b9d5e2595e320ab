import { App } from 'antd';

/** A short confirmation that goes away by itself; antd announces it to screen readers. */
export function useNotify(): (text: string) => void {
  const { message } = App.useApp();
  return (text) => void message.success(text);
}
