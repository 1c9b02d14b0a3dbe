/** What became of the units of one school at one session. Units: a place of its attribution. */
export type SessionUnits = { readonly schoolId: string; readonly attributed: number; readonly presented: number };

/**
 * Unhonoured units of each school, those that have none included. Session by session: presenting too many at one does not make
 * up for an empty place at another. Source: docs/rules.md#REP-6.
 */
export const unhonouredUnits = (sessions: readonly SessionUnits[]): ReadonlyMap<string, number> => {
  const bySchool = new Map<string, number>();
  for (const { schoolId, attributed, presented } of sessions)
    bySchool.set(schoolId, (bySchool.get(schoolId) ?? 0) + Math.max(0, attributed - presented));
  return bySchool;
};
