import { expect, test } from "vitest";
import { announcementOf, connectionNews, type Told, toldOf } from "./announcement";
import type { Connection, Place } from "./live-board";

const place = (id: string, date = "2026-12-01", centreId = "rosny"): Place => ({
  id,
  centreId,
  date,
  localTime: "08:00",
  phase: "ON_ROAD",
});

test("only the day and the centre that are shown are told", () => {
  const untold = {
    opened: [place("a"), place("b", "2026-12-02")],
    closed: [place("c"), place("d", "2026-12-01", "gagny")],
  };
  expect(announcementOf(untold, "2026-12-01", null)).toEqual({ opened: 1, closed: 2 });
  expect(announcementOf(untold, "2026-12-01", "rosny")).toEqual({ opened: 1, closed: 1 });
});

test("nothing is said when nothing moved there, or when a place came back meanwhile", () => {
  expect(announcementOf({ opened: [], closed: [] }, "2026-12-01", null)).toBeNull();
  expect(announcementOf({ opened: [place("a")], closed: [place("a")] }, "2026-12-01", null)).toBeNull();
});

test.each<[string, Connection[], string[]]>([
  ["the first time live is no news, however long it takes", ["connecting", "reconnecting", "connecting", "live"], []],
  ["lost and back are told once each", ["live", "reconnecting", "offline", "live", "live"], ["lost", "back"]],
  ["too many places to follow is not an interruption", ["connecting", "tooBroad", "tooBroad"], ["tooBroadTold"]],
])("%s", (_, connections, expected) => {
  let told: Told = null;
  const news = connections.map((connection) => {
    const before = told;
    told = toldOf(connection, before);
    return connectionNews(before, told);
  });
  expect(news.filter((word) => word !== null)).toEqual(expected);
});
