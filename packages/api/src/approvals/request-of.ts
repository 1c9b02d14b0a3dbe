import type { AskedPlace } from "../assignments/second-person.js";
import type { Withdrawn } from "../withdrawals/wanted-places.js";

/** What each kind writes down of what is asked for; each has its own part of it. */
type AskedFor = { readonly note: string } & Partial<AskedPlace> & Partial<Withdrawn>;

export const requestOf = (request: unknown): AskedFor => request as AskedFor;
