/** What is done each second when every worker takes the next item as soon as it is free. */
export const throughput = async <Worker, Item>(
  workers: readonly Worker[],
  items: readonly Item[],
  work: (worker: Worker, item: Item) => Promise<void>,
): Promise<number> => {
  let next = 0;
  const since = performance.now();
  await Promise.all(
    workers.map(async (worker) => {
      for (let item = items[next++]; item !== undefined; item = items[next++]) await work(worker, item);
    }),
  );
  return (items.length / (performance.now() - since)) * 1_000;
};
