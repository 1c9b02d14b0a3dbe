import type { WishFactsFragment } from "@/graphql/generated/graphql";
import type { RefusedWish } from "./wish.actions";

/** What a wish says, as its form has it: what is changed begins with what there is. */
export const typedWish = (wish: WishFactsFragment): RefusedWish["typed"] => ({
  categorie: [wish.category],
  epreuve: [wish.phase],
  ou: [wish.department ? "departement" : wish.near ? "ville" : "centres"],
  centre: wish.department || wish.near ? [] : wish.centres.map(({ id }) => id),
  ville: [wish.near?.name ?? ""],
  distance: [wish.withinKm?.toString() ?? ""],
  jour: [...wish.weekdays],
  de: [wish.startsFrom === "00:00" ? "" : wish.startsFrom],
  avant: [wish.startsBefore === "24:00" ? "" : wish.startsBefore],
  du: [wish.from ?? ""],
  au: [wish.to ?? ""],
});
