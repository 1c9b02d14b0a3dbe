import { badInput } from "../contract/bad-input.js";
import { pageSize } from "../contract/page.js";
import { searchText } from "../contract/search-text.js";
import type { Coordinates } from "../domain/great-circle.js";
import type { Database } from "../platform/database.js";
import { centresWhere } from "./centre.store.js";
import type { ExamCentreConnection, ExamCentreFilter } from "./centre.types.js";
import { centrePage } from "./centre-page.js";

export const DEFAULT_PAGE = 20;
const MOST_A_PAGE = 100;

const onEarth = (near: Coordinates): Coordinates => {
  if (!(Math.abs(near.latitude) <= 90)) throw badInput("near.latitude", "a latitude is between -90 and 90 degrees.");
  if (!(Math.abs(near.longitude) <= 180))
    throw badInput("near.longitude", "a longitude is between -180 and 180 degrees.");
  return near;
};

/** What `examCentres` answers. Bad arguments are told before anything is read. */
export const listCentres = async (
  db: Database,
  query: {
    filter: ExamCentreFilter | null | undefined;
    near: Coordinates | null | undefined;
    first: number | null | undefined;
    after: string | null | undefined;
  },
): Promise<ExamCentreConnection> => {
  const page = {
    search: searchText(query.filter?.search ?? "", "filter.search"),
    near: query.near ? onEarth(query.near) : null,
    first: pageSize(query.first ?? DEFAULT_PAGE, MOST_A_PAGE),
    after: query.after ?? null,
  };
  const centres = await centresWhere(db, {
    departmentCode: query.filter?.departmentCode ?? undefined,
    demonstration: query.filter?.demonstration ?? undefined,
  });
  return centrePage(centres, page);
};
