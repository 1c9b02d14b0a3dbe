import type { CivilDate } from "../civil-date.js";

/** Which drafts a publication means. */
type Range = {
  readonly centreId: number | null;
  readonly sessionId: number | null;
  readonly firstDate: CivilDate;
  readonly lastDate: CivilDate;
};
type Session = { readonly id: number; readonly centreId: number; readonly date: CivilDate };

/** Whether the drafts of a session of the department are among those that the publication opens. */
export const covers = ({ centreId, sessionId, firstDate, lastDate }: Range, session: Session): boolean =>
  (centreId === null || centreId === session.centreId) &&
  (sessionId === null || sessionId === session.id) &&
  firstDate <= session.date &&
  session.date <= lastDate;
