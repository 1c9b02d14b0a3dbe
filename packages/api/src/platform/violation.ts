import { DrizzleQueryError } from "drizzle-orm";
import pg from "pg";

/** SQLSTATE class of an integrity constraint that is violated: unique, exclusion, check, reference. Source: PostgreSQL 18, appendix A. */
const INTEGRITY_VIOLATION = /^23/;

/** Whether a statement failed because one of these named constraints judged it: facts have moved since it was decided. */
export const isViolationOf = (error: unknown, ...constraints: readonly string[]): boolean => {
  // Drizzle wraps the driver's error: SQLSTATE and constraint are on its cause.
  const cause = error instanceof DrizzleQueryError ? error.cause : error;
  return (
    cause instanceof pg.DatabaseError &&
    INTEGRITY_VIOLATION.test(cause.code ?? "") &&
    constraints.includes(cause.constraint ?? "")
  );
};
