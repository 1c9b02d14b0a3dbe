import { expect, it } from "vitest";
import type { HoldId, SlotId } from "../id.js";
import { refusalToUse } from "./hold.js";

const hold = { id: "0199" as HoldId, slotId: 7 as SlotId };

it.each(["confirmed", "released", "expired"] as const)("BOK-7: a hold that is %s serves nothing any more", (state) => {
  expect(refusalToUse({ ...hold, state })).toEqual({
    kind: "HoldEnded",
    holdId: hold.id,
    slotId: 7,
    how: state,
    rule: "BOK-7",
  });
});

it("BOK-7: a live one does", () => {
  expect(refusalToUse({ ...hold, state: "live" })).toBeNull();
});
