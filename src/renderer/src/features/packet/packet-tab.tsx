import type { Program } from '../../../../shared/domain/programs/program.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { BuildPanel } from './build-panel.tsx';
import { BuildResult } from './build-result.tsx';
import { MissingPanel, ValuesPanel } from './plan-panels.tsx';
import { type PacketPlan, usePacketBuild, usePacketPlan } from './use-packet.ts';

interface PlanViewProps {
  readonly plan: PacketPlan;
  readonly program: Program;
}

function PlanView({ plan, program }: PlanViewProps) {
  const packet = usePacketBuild();
  if (packet.build.kind === 'finished') {
    return (
      <div className="stack">
        <BuildResult result={packet.build} onAgain={packet.reset} />
        <ValuesPanel plan={plan} />
      </div>
    );
  }
  return (
    <div className="stack">
      <MissingPanel plan={plan} applicantId={program.applicantId} />
      <BuildPanel plan={plan} program={program} packet={packet} />
      <ValuesPanel plan={plan} />
    </div>
  );
}

/** 材料包: what is missing, what to type, and the folder that is built of it. */
export function PacketTab({ program }: { readonly program: Program }) {
  const plan = usePacketPlan(program.id);
  return <QueryView query={plan}>{(data) => <PlanView plan={data} program={program} />}</QueryView>;
}
