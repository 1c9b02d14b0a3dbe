import { PlanningDepartmentsDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import type { CurrentOfficer } from "@/sign-in/viewer";

/** The departments in which the officer plans, and the one that is asked for: the first of them when none is. */
export const planningDepartments = async ({ role, departmentCodes }: CurrentOfficer, asked: string | null) => {
  const { departments } = await askApi(PlanningDepartmentsDocument, {});
  const own = departments.filter(({ code }) => role === "ADMINISTRATOR" || departmentCodes.includes(code));
  return { own, chosen: own.find(({ code }) => code === asked) ?? (asked === null ? (own[0] ?? null) : null) };
};
