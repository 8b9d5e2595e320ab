/** The only channel between the sandboxed preload and the main process: it carries one MessagePort. */
export const CONNECT_CHANNEL = 'beihao:connect';

/** What the page sends to its own preload, together with the port. */
export const CONNECT_MESSAGE = 'beihao:connect';

/** The name under which the preload tells the page which host it is in. */
export const HOST_KEY = 'beihaoHost';
