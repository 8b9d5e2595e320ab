import { useParams } from 'react-router';
import type { Program } from '../../../../shared/domain/programs/program.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { RevealProvider } from '../../ui/reveal.tsx';
import { BuildPanel } from './build-panel.tsx';
import { BuildResult } from './build-result.tsx';
import { CopyStrip } from './copy-strip.tsx';
import { LedgerPanel } from './ledger-panel.tsx';
import { MissingPanel } from './plan-panels.tsx';
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
        <CopyStrip programId={program.id} plan={plan} />
        <LedgerPanel programId={program.id} />
      </div>
    );
  }
  return (
    <div className="stack">
      <MissingPanel plan={plan} applicantId={program.applicantId} />
      <BuildPanel plan={plan} program={program} packet={packet} />
      <CopyStrip programId={program.id} plan={plan} />
      <LedgerPanel programId={program.id} />
    </div>
  );
}

/** 材料包: what is missing, what to type, and the folder that is built of it. */
export function PacketTab({ program }: { readonly program: Program }) {
  const plan = usePacketPlan(program.id);
  // Papers that were shown here are hidden again once another tab is in front.
  const isActive = useParams()['tab'] === 'packet';
  return (
    <RevealProvider isActive={isActive}>
      <QueryView query={plan}>{(data) => <PlanView plan={data} program={program} />}</QueryView>
    </RevealProvider>
  );
}
