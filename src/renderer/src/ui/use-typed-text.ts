import { type ChangeEvent, type CompositionEvent, useEffect, useRef, useState } from 'react';

type Field = HTMLInputElement | HTMLTextAreaElement;

interface TypedText {
  readonly value: string;
  /** The text after a short rest, and never the half-finished syllables of an input method. */
  readonly settled: string;
  readonly setValue: (value: string) => void;
  readonly bind: {
    readonly value: string;
    readonly onChange: (event: ChangeEvent<Field>) => void;
    readonly onCompositionStart: () => void;
    readonly onCompositionEnd: (event: CompositionEvent<Field>) => void;
  };
}

/** A text that is checked while it is typed: pinyin on its way to characters is not a name yet. */
export function useTypedText(initial: string, restMs = 250): TypedText {
  const [value, setValue] = useState(initial);
  const [settled, setSettled] = useState(initial);
  const [isComposing, setComposing] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (isComposing) return;
    timer.current = setTimeout(() => setSettled(value), restMs);
    return () => clearTimeout(timer.current);
  }, [value, isComposing, restMs]);
  return {
    value,
    settled,
    setValue,
    bind: {
      value,
      onChange: (event) => setValue(event.target.value),
      onCompositionStart: () => setComposing(true),
      onCompositionEnd: (event) => {
        setComposing(false);
        setValue(event.currentTarget.value);
        // Composing was the rest: what came of it is meant.
        setSettled(event.currentTarget.value);
      },
    },
  };
}
