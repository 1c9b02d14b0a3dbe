import { z } from "zod";
import { type LineView, lineViews } from "../../exam-day/line-view.js";
import { loadList } from "../../exam-day/load-list.js";
import { localTime } from "../../slots/local-time.js";
import { columnsOf, personColumns } from "../columns.js";
import { CANDIDATE_KIND, PHASE } from "../export.words.js";
import { exportList } from "../export-list.js";
import { plainId } from "../filters.js";

/** The list of a session, as the officers of its department and its examiner see it. */
export const EXAM_LIST = exportList("exam-list", {
  title: { fr: "Bordereau", en: "Exam list" },
  filter: z.strictObject({ sessionId: plainId }),
  rows: async ({ sessionId }, { context }) => {
    const loaded = await loadList(context, sessionId, "read");
    return loaded ? lineViews(loaded) : { kind: "ExamListNotFound" };
  },
  columns: columnsOf<LineView>(({ date, number, text, word, yesOrNo }) => [
    text("Heure", "Hour", ({ startsAt, timeZone }) => localTime(startsAt.getTime(), timeZone)),
    number("Durée (min)", "Length (min)", ({ durationMinutes }) => durationMinutes),
    ...personColumns<LineView>(),
    date("Date de naissance", "Date of birth", ({ birthDate }) => birthDate),
    word(["Présenté par", "Presented by"], CANDIDATE_KIND, ({ kind }) => kind),
    text("Catégorie", "Category", ({ category }) => category),
    word(["Épreuve", "Test"], PHASE, ({ phase }) => phase),
    number("Temps supplémentaire (min)", "Extra time (min)", ({ extraMinutes }) => extraMinutes),
    yesOrNo("Véhicule aménagé", "Adapted vehicle", ({ adaptedVehicle }) => adaptedVehicle),
    yesOrNo("Rayé du bordereau", "Taken off the list", ({ removedAt }) => removedAt !== null),
    text("Mention", "Mention", ({ standing }) => standing?.mention ?? null),
  ]),
});
