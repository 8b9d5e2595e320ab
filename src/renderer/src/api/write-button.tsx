import { Button, type ButtonProps } from 'antd';
import { useIsReadOnly } from './use-read-only.ts';

/** A button that changes the vault: it rests where nothing can be written. */
export function WriteButton({ disabled = false, ...rest }: ButtonProps) {
  const isReadOnly = useIsReadOnly();
  return <Button {...rest} disabled={isReadOnly || disabled} />;
}
