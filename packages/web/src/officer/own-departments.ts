import type { CurrentOfficer } from "@/sign-in/viewer";

type Department = { readonly code: string; readonly name: string };

/** The departments in which an officer works, and the one that is asked for: the first of them when that is none of theirs. */
export const ownDepartments = (
  { role, departmentCodes }: CurrentOfficer,
  departments: readonly Department[],
  asked: string | null,
) => {
  const own = departments.filter(({ code }) => role === "ADMINISTRATOR" || departmentCodes.includes(code));
  return { own, chosen: own.find(({ code }) => code === asked) ?? own[0] ?? null };
};
