import type { Database } from "./database.js";

/** Builds prepared statements once for each database, not once for each request: their SQL text takes longer than their call. */
export const oncePerDatabase = <Made>(make: (db: Database) => Made): ((db: Database) => Made) => {
  const known = new WeakMap<Database, Made>();
  return (db) => {
    const made = known.get(db) ?? make(db);
    known.set(db, made);
    return made;
  };
};
