import type { Refusal } from "../domain/booking/refusal.js";

/** Stable name of a refusal for programs: `SlotTaken` is `SLOT_TAKEN`. */
export const codeOf = ({ kind }: Pick<Refusal, "kind">): string => kind.replace(/(?<=.)[A-Z]/g, "_$&").toUpperCase();
