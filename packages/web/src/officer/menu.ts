import type { Permission } from "../graphql/generated/graphql";
import type { officer } from "../messages/fr/officer";
import { paths } from "../paths";

type Group = keyof typeof officer.menu.groups;
type Screen = {
  readonly word: keyof typeof officer.menu.screens;
  readonly href: (departement: string | undefined) => string;
};

/**
 * Where a permission leads. `screens`: entries of the menu. `each`: one entry for each department of the officer. `within`: it is done
 * on a screen that another permission opens. `none`: there is no screen, and why.
 */
export type Lead =
  | { readonly group: Group; readonly screens: readonly Screen[] }
  | { readonly group: Group; readonly each: "department" }
  | { readonly within: Permission }
  | { readonly none: string };

/** Opens a screen in the department that the officer looks at. */
const inDepartment =
  (screen: (at: { departement?: string | undefined }) => string) =>
  (departement: string | undefined): string =>
    screen({ departement });

/** The officer's menu, by the permissions of the API's table: a new one does not compile without saying where it leads. */
export const MENU = {
  READ_CANDIDATES: { group: "candidates", screens: [{ word: "search", href: () => paths.candidates() }] },
  LIFT_PENALTY: {
    group: "candidates",
    screens: [
      { word: "proofs", href: () => paths.penalties() },
      { word: "approvals", href: () => paths.approvals() },
    ],
  },
  WRITE_TO_CANDIDATES: { group: "candidates", screens: [{ word: "mailings", href: inDepartment(paths.mailings) }] },
  IMPORT_CANDIDATES: { group: "candidates", screens: [{ word: "candidateImports", href: paths.imports }] },
  CORRECT_FILES: { within: "READ_CANDIDATES" },
  ASSIGN_PLACES: { within: "READ_CANDIDATES" },
  SET_SPECIAL_NEEDS: { within: "READ_CANDIDATES" },
  PLAN_SESSIONS: { group: "places", screens: [{ word: "planning", href: inDepartment(paths.planning) }] },
  PUBLISH_PLACES: {
    group: "places",
    screens: [{ word: "publication", href: inDepartment(paths.planningPublication) }],
  },
  WITHDRAW_PLACES: { group: "places", screens: [{ word: "withdrawals", href: inDepartment(paths.withdrawals) }] },
  IMPORT_PLANNING: { group: "places", screens: [{ word: "planningImports", href: paths.planningImports }] },
  EXAMINE: { group: "examDay", screens: [{ word: "examDay", href: () => paths.examDay() }] },
  READ_EXAM_LISTS: { within: "PLAN_SESSIONS" },
  READ_REFERENCE: { group: "service", screens: [{ word: "reference", href: inDepartment(paths.reference) }] },
  CHANGE_REFERENCE: { within: "READ_REFERENCE" },
  READ_FIGURES: { group: "service", screens: [{ word: "figures", href: inDepartment(paths.figures) }] },
  ADMINISTER_OFFICERS: { group: "service", screens: [{ word: "officers", href: () => paths.officers() }] },
  READ_ACTS: { group: "service", screens: [{ word: "acts", href: () => paths.acts() }] },
  INVITE_CANDIDATES: { group: "departments", each: "department" },
  OPEN_DEPARTMENT: { within: "INVITE_CANDIDATES" },
} as const satisfies Readonly<Record<Permission, Lead>>;

type Entries = { readonly group: Group; readonly screens: readonly Screen[]; readonly departments: boolean };

/** What of the menu these permissions open, group by group in the order of the table; a group that opens nothing is left out. */
export const menuOf = (permissions: readonly Permission[]): Entries[] => {
  const leads: readonly [string, Lead][] = Object.entries(MENU);
  const groups = new Map<Group, Entries>();
  for (const [permission, lead] of leads) {
    if (!("group" in lead) || !permissions.some((held) => held === permission)) continue;
    const { group } = lead;
    const known = groups.get(group) ?? { group, screens: [], departments: false };
    const screens = "screens" in lead ? lead.screens : [];
    groups.set(group, {
      group,
      screens: [...known.screens, ...screens],
      departments: known.departments || "each" in lead,
    });
  }
  return [...groups.values()];
};
