import { type examiners, examSessions } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { examinerOf, HEADER, workday, written } from "./planning-calls.js";
import type { World } from "./world.js";

/** Plannings of an officer of department 93, which has two centres; two others are in departments 94 and 95. */
export const planningStory = async (world: World) => {
  const { token, id } = await world.officer();
  const bobigny = await world.centre();
  const rosny = await world.centre({ name: "Rosny-sous-Bois", communeInsee: "93064" });
  await world.centre({ name: "Saint-Leu-la-Forêt", departmentCode: "95", communeInsee: "95563" });
  await world.centre({ name: "Rungis", departmentCode: "94", communeInsee: "94065" });
  const day = workday(world, 30);
  const on = written(day);
  let examinersMade = 0;
  return {
    ...{ token, id, bobigny, rosny, day, on },
    newExaminer: async (facts: Partial<typeof examiners.$inferInsert> = {}) => {
      const number = String(9_301_020_300 + ++examinersMade);
      return { number, ...(await examinerOf(world, number, facts)) };
    },
    file: (...lines: string[]) => [HEADER, ...lines].join("\r\n"),
    line: (number: string, hour: string, changes: LineChanges = {}) =>
      [
        ...[changes.date ?? on, hour, number, changes.name ?? ""],
        ...[changes.centre ?? "Bobigny", changes.department ?? "93"],
      ].join(","),
    sessionsOf: (examinerId: number) =>
      world.db.select().from(examSessions).where(eq(examSessions.examinerId, examinerId)),
  };
};

/** What a row says in place of the usual: that day, at Bobigny, no name. */
export type LineChanges = { date?: string; name?: string; centre?: string; department?: string };
