import type { HoldState } from "@creneau/schema";
import type { HoldId, SlotId } from "../id.js";
import type { HoldRefusal } from "./refusal.js";

/** A hold as it is now: whether its time is over is for the clock of the database to say. */
type KnownHold = { readonly id: HoldId; readonly slotId: SlotId; readonly state: HoldState };

/** Why a hold cannot be used any more, or null. Source: docs/rules.md#BOK-7. */
export const refusalToUse = ({ id: holdId, slotId, state }: KnownHold): HoldRefusal | null =>
  state === "live" ? null : { kind: "HoldEnded", holdId, slotId, how: state, rule: "BOK-7" };
