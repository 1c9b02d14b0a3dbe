import { one, type Query, readCategory } from "@/availability/board-address";
import type { LicenceCategory } from "@/availability/licence-category";
import { TownsDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { loadDepartments } from "./departments";

const SHORTEST_SEARCH = 2;
const LONGEST_SEARCH = 60;

/** What the start page shows for its address: the chosen category (cars when it is unknown) and the towns searched for. */
export async function loadHome(query: Query) {
  const category = readCategory(one(query.categorie));
  const search = one(query.ville).slice(0, LONGEST_SEARCH);
  const [departments, towns] = await Promise.all([loadDepartments(), loadTowns(search)]);
  return { category: category === "unknown" ? ("B" satisfies LicenceCategory) : category, departments, search, towns };
}

async function loadTowns(search: string) {
  return search.length < SHORTEST_SEARCH ? [] : (await askApi(TownsDocument, { search })).places;
}
