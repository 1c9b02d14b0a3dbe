import type { OfficerActFilter, OfficerActKind } from "../graphql/generated/graphql";
import { civilDate } from "../i18n/civil-date";
import { dayAfter } from "../i18n/neighbouring-days";
import { isActKind } from "./act-kinds";
import { parisMidnight } from "./paris-midnight";

/** What the log of acts can be searched by, as its address has it. Days are days of Paris, both of them included. */
export const ACTS_SEARCH = ["agent", "acte", "departement", "objet", "du", "au"] as const;
export type ActsSearch = { readonly [Name in (typeof ACTS_SEARCH)[number]]?: string };

const LARGEST_NUMBER = 2_147_483_647;
const numberOf = (text: string): number | null => {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  return number > 0 && number <= LARGEST_NUMBER ? number : null;
};

type Meant = { readonly filter: OfficerActFilter; readonly ignored: readonly ("agent" | "acte" | "du" | "au")[] };

/** What a search means, and what of it nobody can mean: that is told, and left out. */
export const meantActs = ({ agent, acte, departement, objet, du, au }: ActsSearch): Meant => {
  const [from, to] = [civilDate(du), civilDate(au)];
  const filter: OfficerActFilter = {
    officerId: numberOf(agent ?? ""),
    acts: acte && isActKind(acte) ? [acte satisfies OfficerActKind] : null,
    departmentCode: departement || null,
    object: objet || null,
    from: from && parisMidnight(from).toISOString(),
    until: to && parisMidnight(dayAfter(to)).toISOString(),
  };
  const ignored = [
    agent && filter.officerId === null ? ("agent" as const) : null,
    acte && filter.acts === null ? ("acte" as const) : null,
    du && !from ? ("du" as const) : null,
    au && !to ? ("au" as const) : null,
  ];
  return { filter, ignored: ignored.filter((name) => name !== null) };
};
