import { useTypedText } from '../../ui/use-typed-text.ts';
import { NAME_REST_MS } from './use-names.ts';

/** A name while it is typed, with every change told. */
export function useToldText(start: string, onChange: (text: string) => void): ReturnType<typeof useTypedText> {
  const typed = useTypedText(start, NAME_REST_MS);
  return {
    ...typed,
    setValue(value) {
      typed.setValue(value);
      onChange(value);
    },
    bind: {
      ...typed.bind,
      onChange(event) {
        typed.bind.onChange(event);
        onChange(event.target.value);
      },
    },
  };
}
