import { examSlots } from "@creneau/schema";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { applyPlanning, HEADER, planningOf, rejectsOf, sendPlanning, untilCarriedOut } from "../planning-calls.js";
import { planningStory } from "../planning-story.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi({ prepare: (story) => story.department("93") });
const { token, newExaminer, line, sessionsOf } = await planningStory(world);

test("B1 is planned with its units: one of B with radio guidance, three of A", async () => {
  const [car, bike] = [
    await newExaminer({ qualifications: ["A", "B"] }),
    await newExaminer({ qualifications: ["A", "B"] }),
  ];
  const head = `${HEADER},Categorie,Groupe,Radioguidage`;
  const rows = [
    `${line(car.number, "08:00")},B1,,oui`,
    `${line(car.number, "08:32")},B1,,`,
    `${line(bike.number, "13:00")},B1,A,`,
    `${line(bike.number, "13:40")},,A,`,
    `${line(bike.number, "15:00")},,A,`,
  ];
  const { importId = "" } = await sendPlanning(api, [head, ...rows].join("\r\n"), { token });
  const judged = (await planningOf(api, token, importId))?.page.edges.map(({ node }) => [node.verdict, node.hints]);
  expect(judged).toEqual([
    ["PLANNED", []],
    ["B1_NOT_POSSIBLE", ["CAP-2"]],
    ["PLANNED", []],
    ["EXAMINER_BUSY", []],
    ["PLANNED", []],
  ]);
  expect(await rejectsOf(api, token, importId)).toContain("CAP-2");
  await applyPlanning(api, token, importId);
  await untilCarriedOut(api, token, importId);
  const placesOf = async (examinerId: number) => {
    const [session] = await sessionsOf(examinerId);
    const places = await world.db
      .select()
      .from(examSlots)
      .where(eq(examSlots.sessionId, session?.id ?? 0));
    return places.map(({ category, durationMinutes }) => [category, durationMinutes]);
  };
  expect(await placesOf(car.id)).toEqual([["B1", 32]]);
  expect(await placesOf(bike.id)).toEqual([
    ["B1", 120],
    ["A1", 40],
  ]);
});
