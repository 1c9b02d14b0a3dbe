import { expect, test } from "vitest";
import { covers } from "./covering.js";

const session = { id: 7, centreId: 3, date: "2026-12-10" };
const all = { centreId: null, sessionId: null, firstDate: "2026-12-08", lastDate: "2026-12-12" };

test.each([
  ["within the dates", {}, true],
  ["on the first date", { firstDate: "2026-12-10" }, true],
  ["on the last date", { lastDate: "2026-12-10" }, true],
  ["a day before the first", { firstDate: "2026-12-11" }, false],
  ["a day after the last", { lastDate: "2026-12-09" }, false],
  ["at its centre", { centreId: 3 }, true],
  ["at another centre", { centreId: 4 }, false],
  ["the session itself", { sessionId: 7 }, true],
  ["another session", { sessionId: 8 }, false],
])("a publication means the session: %s", (_, facts, expected) => {
  expect(covers({ ...all, ...facts }, session)).toBe(expected);
});
