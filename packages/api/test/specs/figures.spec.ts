import { describe, expect, test } from "vitest";
import { figuresOf } from "../day-calls.js";
import { manyEntries } from "../entry-calls.js";
import { useApi } from "../use-api.js";
import { anywhereAt, saveWish } from "../wish-calls.js";

const { world, api } = await useApi({ sweeps: false });
const centre = await world.centre();
await world.department("75");
const analyst = await world.officer("analyst", ["93"]);
const figures = (caller: { token?: string } = analyst, code = "93") => figuresOf(api, caller, code);

describe("figures of a department", () => {
  test("tell places as they are, and people only from five on", async () => {
    await world.slots(3, { centre, daysAhead: 5 });
    const candidates = await world.candidates(4);
    expect(await figures()).toEqual({
      ...{ __typename: "DepartmentFigures", department: { code: "93" } },
      groups: [{ group: "B", openPlaces: 3, plannedPlaces: 0, waiting: null, wishing: null }],
      ...{ unfilledWeek: 3, unfilledFortnight: 3, requestsVerified: null, requestsWaiting: null },
      ...{ requestsInDoubt: null, withdrawnSessions: 0, peopleToRehouse: null, proofsToJudge: null },
      ...{ approvalsAsked: null, scheduledPublications: 0, openLists: 0 },
    });

    candidates.push(...(await world.candidates(7)));
    for (const candidate of candidates.slice(0, 5)) await saveWish(api, candidate, anywhereAt(centre));
    await manyEntries(world, 1, 6);
    const told = await figures();
    expect(told.groups).toEqual([{ group: "B", openPlaces: 3, plannedPlaces: 0, waiting: 11, wishing: 5 }]);
    expect(told).toMatchObject({ requestsWaiting: 6, requestsVerified: null });

    // Seven with a wish of eleven would tell that four have none.
    for (const candidate of candidates.slice(5, 7)) await saveWish(api, candidate, anywhereAt(centre));
    expect((await figures()).groups).toMatchObject([{ waiting: 11, wishing: null }]);
  });

  test("are read by analysts and officers, each in their own departments", async () => {
    for (const role of ["allocation_officer", "delegate", "administrator"] as const)
      expect((await figures(await world.officer(role))).__typename).toBe("DepartmentFigures");
    for (const role of ["examiner", "support"] as const)
      expect((await figures(await world.officer(role))).__typename).toBe("NotAllowed");
    expect((await figures(analyst, "75")).__typename).toBe("NotAllowed");
    expect((await figures(await world.officer("administrator", []), "999")).__typename).toBe("NotAllowed");
    expect((await figures(await world.candidate())).__typename).toBe("NotAllowed");
    expect((await figures({})).__typename).toBe("NotSignedIn");
  });
});
