import { DrizzleQueryError } from "drizzle-orm";
import pg from "pg";

/** SQLSTATE of a unique violation. Source: PostgreSQL 18, appendix A. */
const UNIQUE_VIOLATION = "23505";

/** Whether a statement failed because one of these named unique constraints judged it: facts have moved since it was decided. */
export const isViolationOf = (error: unknown, ...constraints: readonly string[]): boolean => {
  // Drizzle wraps the driver's error: SQLSTATE and constraint are on its cause.
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return (
    cause instanceof pg.DatabaseError && cause.code === UNIQUE_VIOLATION && constraints.includes(cause.constraint ?? "")
  );
};
