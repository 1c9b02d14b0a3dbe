import { APPROVAL_KINDS } from "@creneau/schema";
import type { Context } from "../context.js";
import { toldPart, toldPeople } from "../domain/figures/told-people.js";
import { FIGURE_LINES } from "../domain/officer-day/day-lines.js";
import { mayDo } from "../domain/permission/permission.js";
import { type ReadDay, readDay } from "../officer-day/read-day.js";
import type { DepartmentFigures } from "./figures.types.js";

type Figures = DepartmentFigures & { readonly kind: "DepartmentFigures"; readonly departmentCode: string };
type Refused = { readonly kind: "NotSignedIn" | "NotAllowed" };

const figuresOf = ({ departmentCode, date, at, ...day }: ReadDay): Figures => ({
  ...{ kind: "DepartmentFigures", departmentCode, date, at },
  groups: (day.shortages ?? []).map(({ group, openPlaces, plannedPlaces, waiting, wishing }) => ({
    ...{ group, openPlaces, plannedPlaces },
    ...{ waiting: toldPeople(waiting), wishing: toldPart(wishing, waiting) },
  })),
  unfilledWeek: day.unfilled?.week ?? 0,
  unfilledFortnight: day.unfilled?.fortnight ?? 0,
  requestsVerified: toldPeople(day.requests?.verified ?? 0),
  requestsWaiting: toldPeople(day.requests?.waiting ?? 0),
  requestsInDoubt: toldPeople(day.requests?.inDoubt ?? 0),
  withdrawnSessions: day.rehousings?.sessions ?? 0,
  peopleToRehouse: toldPeople(day.rehousings?.people ?? 0),
  proofsToJudge: toldPeople(day.proofs?.count ?? 0),
  approvalsAsked: toldPeople((day.approvals?.toDecide ?? 0) + (day.approvals?.own ?? 0)),
  scheduledPublications: day.publications?.count ?? 0,
  openLists: day.openLists?.count ?? 0,
});

/** The numbers of a department for whoever may read figures there: those of an officer's day, and nobody's name. */
export const departmentFigures = async (
  { officer, viewer, database, clock, loaders }: Context,
  departmentCode: string,
): Promise<Figures | Refused> => {
  if (!officer) return { kind: viewer ? "NotAllowed" : "NotSignedIn" };
  if (!mayDo(officer, "read_figures", departmentCode)) return { kind: "NotAllowed" };
  const department = await loaders.department.load(departmentCode);
  if (!department) return { kind: "NotAllowed" };
  const reader = { officerId: officer.officerId, approvalKinds: APPROVAL_KINDS };
  return figuresOf(await readDay(database, reader, department, FIGURE_LINES, clock.now()));
};
