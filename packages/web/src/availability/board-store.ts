import { type BoardEvent, type LiveBoard, nextBoard } from "./live-board";

/** Holds a live board: read it at any time, be told when it changes. */
export type BoardStore = ReturnType<typeof createBoardStore>;

export function createBoardStore(rendered: LiveBoard) {
  let board = rendered;
  const listeners = new Set<() => void>();
  return {
    read: () => board,
    dispatch(event: BoardEvent): void {
      const next = nextBoard(board, event);
      if (next === board) return;
      board = next;
      for (const listener of listeners) listener();
    },
    listen(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
