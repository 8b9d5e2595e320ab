import { app } from 'electron';

/**
 * The address that `npm run dev` sets for hot reload. An installed app does not look at it: whoever could set it would
 * have their page shown as ours.
 */
export function developmentServer(): string | undefined {
  return app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
}

/** Whether an address belongs to that server. */
export function isOnDevelopmentServer(address: string): boolean {
  const server = developmentServer();
  if (!server || !URL.canParse(address)) return false;
  return new URL(address).host === new URL(server).host;
}
