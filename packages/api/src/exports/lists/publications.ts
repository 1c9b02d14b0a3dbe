import { examCentres, type PublicationState, publications } from "@creneau/schema";
import { sql } from "drizzle-orm";
import { isListed } from "../../publications/publication.store.js";
import { columnsOf, momentInParis } from "../columns.js";
import { PUBLICATION_STATE } from "../export.words.js";
import { exportList } from "../export-list.js";
import { ofDepartment } from "../filters.js";

type Published = {
  readonly dueAt: string;
  readonly state: PublicationState;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly centre: string | null;
  readonly sessionId: string | null;
  readonly publishedAt: string | null;
  readonly places: number | null;
};

/** Publications of a department: those to come, and those of the last two weeks. */
export const PUBLICATIONS_LIST = exportList("publications", {
  title: { fr: "Publications", en: "Publications" },
  filter: ofDepartment,
  rows: ({ departmentCode }, { context: { clock } }) => sql`
    select ${momentInParis(sql`${publications.dueAt}`)} as "dueAt", ${publications.state} as state,
      ${publications.firstDate}::text as "firstDate", ${publications.lastDate}::text as "lastDate",
      ${examCentres.name} as centre, ${publications.sessionId}::text as "sessionId",
      ${momentInParis(sql`${publications.publishedAt}`)} as "publishedAt", ${publications.places} as places
    from ${publications} left join ${examCentres} on ${examCentres.id} = ${publications.centreId}
    where ${isListed(departmentCode, clock.now())} order by ${publications.dueAt}, ${publications.id}`,
  columns: columnsOf<Published>(({ date, moment, number, text, word }) => [
    moment("Heure (Paris)", "Hour (Paris)", ({ dueAt }) => dueAt),
    word(["État", "State"], PUBLICATION_STATE, ({ state }) => state),
    date("Sessions du", "Sessions from", ({ firstDate }) => firstDate),
    date("au", "to", ({ lastDate }) => lastDate),
    text("Centre", "Centre", ({ centre }) => centre),
    text("Session", "Session", ({ sessionId }) => sessionId),
    moment("Publiée le", "Published on", ({ publishedAt }) => publishedAt),
    number("Places ouvertes", "Places opened", ({ places }) => places),
  ]),
});
