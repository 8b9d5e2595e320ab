import { Palette } from '../features/palette/palette.tsx';
import { useCommands } from './use-commands.tsx';

/** The palette with everything that this app can go to or do. */
export function PaletteDialog({ onClose }: { readonly onClose: () => void }) {
  const { pages, actions, go } = useCommands(onClose);
  return <Palette pages={pages} actions={actions} onGo={go} onClose={onClose} />;
}
