import { Badge } from './badge.tsx';
import { PROGRAM_TONES } from './program-tones.ts';
import type { ProgramWords } from './program-words.ts';

/** How far one program is: its name and state, its steps, and the step at hand. For inside of a link. */
export function ProgramLines({ program }: { readonly program: ProgramWords }) {
  const [before, step, due] = program.next;
  return (
    <>
      <span className="program-head">
        <strong>{program.name}</strong>
        <Badge tone={PROGRAM_TONES[program.state]}>{program.stateName}</Badge>
      </span>
      <span className="program-progress">
        <span className="program-bar" aria-hidden>
          <span style={{ width: `${(100 * program.done) / program.total}%` }} />
        </span>
        <span className="hint digits">{program.steps}</span>
      </span>
      <span className="hint program-next">
        <span>
          {before} <span className="program-step">{step}</span>
        </span>
        {due === '' ? null : <span>{due}</span>}
      </span>
    </>
  );
}
