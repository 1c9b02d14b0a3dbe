import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Kept, KeptState, NewRecord } from "./outbox";

const DATABASE = "creneau-exam-day";

interface Tables extends DBSchema {
  records: { key: number; value: Kept };
}

const opened = (): Promise<IDBPDatabase<Tables>> =>
  openDB<Tables>(DATABASE, 1, {
    upgrade: (database) => {
      database.createObjectStore("records", { keyPath: "order", autoIncrement: true });
    },
  });

/** Records of this device, in the order in which they were written. */
export const allRecords = async (): Promise<readonly Kept[]> => (await opened()).getAll("records");

/** Keeps a record: once this is done, neither a reload nor an empty battery loses it. */
export const keepRecord = async (record: NewRecord): Promise<void> => {
  const database = await opened();
  // The database numbers the record itself.
  await database.add("records", { ...record, state: { kind: "waiting" } } as Kept);
};

export const markRecord = async ({ order }: Kept, state: KeptState): Promise<void> => {
  const transaction = (await opened()).transaction("records", "readwrite");
  const record = await transaction.store.get(order);
  if (record) await transaction.store.put({ ...record, state });
  await transaction.done;
};

export const dropRecord = async ({ order }: Kept): Promise<void> => (await opened()).delete("records", order);
