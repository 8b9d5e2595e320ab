import { EventEmitter, on } from 'node:events';
import type { HostCommand } from '../../../shared/domain/host/host-command.ts';

/** From the menu and the notifications to the page. What is sent while no page listens is kept until one does. */
export interface PageCommands {
  send(command: HostCommand): void;
  listen(signal: AbortSignal | undefined): AsyncGenerator<HostCommand>;
}

export function createPageCommands(): PageCommands {
  const emitter = new EventEmitter();
  let waiting: HostCommand | undefined;
  return {
    send(command) {
      if (!emitter.emit('command', command)) waiting = command;
    },
    async *listen(signal) {
      const commands = on(emitter, 'command', signal ? { signal } : {});
      try {
        if (waiting) yield waiting;
        waiting = undefined;
        for await (const [command] of commands) yield command as HostCommand; // Only `send` emits on it.
      } catch (error) {
        if (!signal?.aborted) throw error;
      }
    },
  };
}
