import type { Commit } from "../domain/availability/change.js";
import type { LoadedBoard } from "./load-board.js";

export type Hub = ReturnType<typeof createHub>;

/** Tells subscribers what changes. */
export const createHub = () => {
  let loaded: LoadedBoard | undefined;
  return {
    onLive(state: LoadedBoard): void {
      loaded = state;
    },
    onReloading(): void {},
    onCommit(_commit: Commit): void {},
    close(): void {
      loaded = undefined;
    },
    loaded: () => loaded,
  };
};
