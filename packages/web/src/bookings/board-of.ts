import type { SlotFactsFragment } from "@/graphql/generated/graphql";
import type { BoardAddress } from "@/paths";

/** The board on which a place is found among its like. */
export const boardOf = ({ centre, category, date }: SlotFactsFragment): BoardAddress => ({
  departement: centre.department.code,
  categorie: category,
  jour: date,
});
