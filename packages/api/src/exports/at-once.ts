/** Exports that are written at the same time by one process, and by one officer. */
const MOST = 4;
const MOST_OF_ONE = 2;

/** Counts who is at it: `begin` is false when there are too many already. */
export const atOnce = () => {
  const running = new Map<number, number>();
  let all = 0;
  return {
    begin: (officerId: number): boolean => {
      const own = running.get(officerId) ?? 0;
      if (all >= MOST || own >= MOST_OF_ONE) return false;
      running.set(officerId, own + 1);
      all += 1;
      return true;
    },
    end: (officerId: number): void => {
      const own = (running.get(officerId) ?? 1) - 1;
      all -= 1;
      if (own > 0) running.set(officerId, own);
      else running.delete(officerId);
    },
  };
};
