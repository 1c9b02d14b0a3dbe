import { randomUUID } from "node:crypto";
import { readdir, readlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import {
  approvals,
  entryRequests,
  examinerAbsences,
  examiners,
  officerActs,
  penalties,
  penaltyProofs,
  policyValues,
  publications,
} from "@creneau/schema";
import { desc, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { toGlobalId } from "../../src/contract/global-id.js";
import { book } from "../booking-calls.js";
import { rowsOfCsv, rowsOfWorkbook, takeExport, toldBy } from "../export-calls.js";
import { examinerOf, importPlanning, sendPlanning, workday, written } from "../planning-calls.js";
import { useApi } from "../use-api.js";
import { withdrawSession } from "../withdrawal-calls.js";

const { world, api } = await useApi({ sweeps: false, prepare: (story) => story.department("93") });
await world.department("75");
const officer = await world.officer();
const { token } = officer;
const bobigny = await world.centre();

const csv = async (file: string, query: Record<string, string> = {}, by = token) => {
  const taken = await takeExport(api, by, `${file}.csv`, query);
  expect([taken.status, taken.bytes.toString("utf8", 0, 200)]).toEqual([200, expect.anything()]);
  return rowsOfCsv(taken);
};
/** Rows as objects by heading. */
const named = async (file: string, query: Record<string, string> = {}, by = token) => {
  const [headings = [], ...rows] = await csv(file, query, by);
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index]])));
};
const lastAct = async () => (await world.db.select().from(officerActs).orderBy(desc(officerActs.number)).limit(1))[0];
const year = { from: world.day(-1), to: world.day(300) };
const of93 = { departmentCode: "93" };

describe("a list is taken as a file", () => {
  test("CSV opens in a French spreadsheet: marked as UTF-8, cut at semicolons, French headings and dates", async () => {
    await world.candidate({ birthName: "LEFÈVRE", firstName: "Zoé", neph: "0102030405060", birthDate: "1999-02-01" });
    const taken = await takeExport(api, token, "candidates.csv", { search: "lefevre" });
    expect(taken).toMatchObject({ status: 200, type: "text/csv; charset=utf-8" });
    expect(taken.disposition).toMatch(/^attachment; filename="candidats-\d{4}-\d\d-\d\d\.csv"$/);
    expect(taken.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(rowsOfCsv(taken)).toEqual([
      ["NEPH", "Nom de naissance", "Prénom", "Date de naissance", "Présenté par", "Catégories", "Département"],
      ["0102030405060", "LEFÈVRE", "Zoé", "01/02/1999", "candidat libre", "B", "93"],
    ]);
  });

  test("XLSX has typed cells: dates are dates, numbers are numbers, and a NEPH keeps its zeros", async () => {
    await world.candidate({ birthName: "ZÉROS", firstName: "Anna", neph: "0000000000017", birthDate: "2000-03-10" });
    const taken = await takeExport(api, token, "candidates.xlsx", { search: "zeros" });
    expect(taken.type).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    const [, row] = await rowsOfWorkbook(taken);
    // 10 March 2000 is day 36,595 of the 1900 system.
    expect(row).toEqual(["0000000000017", "ZÉROS", "Anna", 36_595, "candidat libre", "B", "93"]);
  });

  test("in English on demand, with the same rows", async () => {
    const [headings, row] = await csv("candidates", { search: "lefevre", locale: "en" });
    expect(headings?.slice(0, 5)).toEqual(["NEPH", "Birth name", "First name", "Date of birth", "Presented by"]);
    expect(row?.[4]).toBe("free candidate");
  });

  test("an empty list is a file with headings", async () => {
    expect(await csv("candidates", { search: "personne de ce nom" })).toHaveLength(1);
    expect(await rowsOfWorkbook(await takeExport(api, token, "candidates.xlsx", { search: "x y z" }))).toHaveLength(1);
  });

  test("what a name holds stays in its cell: formulas, quotes, new lines, signs that turn the line around", async () => {
    const hostile = [
      ['=HYPERLINK("http://x","y")', '\'=HYPERLINK("http://x","y")'],
      ["+33 6", "'+33 6"],
      ["-1+1", "'-1+1"],
      ["@SUM(A1)", "'@SUM(A1)"],
      ["\t=1", "'\t=1"],
      ['O"NEIL; "DUPONT', 'O"NEIL; "DUPONT'],
      ["DEUX\r\nLIGNES", "DEUX LIGNES"],
      ["\u202eELIF", "\u202eELIF"],
      ["A&B <c> \u0007", "A&B <c> \u0007"],
    ] as const;
    for (const [birthName] of hostile) await world.candidate({ birthName, firstName: "Hostile" });
    const found = (await named("candidates", { search: "hostile" })).map((row) => row["Nom de naissance"]);
    expect(found.toSorted()).toEqual(hostile.map(([, shown]) => shown).toSorted());
    const rows = await rowsOfWorkbook(await takeExport(api, token, "candidates.xlsx", { search: "hostile" }));
    // A text of a workbook is no formula: it is written as it is, but for signs that no XML may hold.
    expect(rows.slice(1).map(([, name]) => name)).toEqual(
      expect.arrayContaining(hostile.map(([name]) => name.replace("\u0007", "").replace("\r\n", "\n"))),
    );
  });

  test("leaves an act before it is sent: who, which list, with which filters, how many rows; and nobody's name", async () => {
    await csv("candidates", { search: "lefevre", departmentCode: "93" });
    expect(await lastAct()).toMatchObject({
      ...{ officerId: officer.id, act: "export_list", object: "list:candidates", departmentCode: "93", reason: null },
      details: { format: "csv", rows: 1, filters: { departmentCode: "93" } },
    });
  });

  test("leaves no file behind, and none open, also when nobody takes it to its end", async () => {
    await csv("centres", of93);
    await takeExport(api, token, "centres.xlsx", of93);
    const gone = new AbortController();
    const headers = { authorization: `Bearer ${token}` };
    await fetch(`${api.url}/exports/centres.csv?departmentCode=93`, { headers, signal: gone.signal });
    gone.abort();
    const opened = async () => {
      const links = (await readdir("/proc/self/fd")).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => ""));
      return (await Promise.all(links)).filter((path) => path.includes("creneau-export-"));
    };
    await expect.poll(opened).toEqual([]);
    // Other processes of the machine may be opening theirs.
    const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith("creneau-export-"));
    await expect.poll(left).toEqual([]);
  });
});

describe("who asks for what is not there, or not theirs, is told so and leaves no act", () => {
  const acts = () => world.db.$count(officerActs);
  test.each([
    ["a list that is none", "nothing.csv", {}, 404, "EXPORT_NOT_FOUND"],
    ["a name of an object’s own", "constructor.csv", {}, 404, "EXPORT_NOT_FOUND"],
    ["a format that is none", "centres.pdf", of93, 404, "EXPORT_NOT_FOUND"],
    ["no department", "centres.csv", {}, 400, "BAD_USER_INPUT"],
    ["a filter that is none", "centres.csv", { ...of93, color: "red" }, 400, "BAD_USER_INPUT"],
    ["a department twice", "centres.csv", { departmentCode: "93,75" }, 400, "BAD_USER_INPUT"],
    ["no such day", "planning.csv", { ...of93, from: "2027-02-31", to: "2027-03-01" }, 400, "BAD_USER_INPUT"],
    [
      "an end before the beginning",
      "planning.csv",
      { ...of93, from: "2027-02-02", to: "2027-02-01" },
      400,
      "BAD_USER_INPUT",
    ],
    ["more than a year", "planning.csv", { ...of93, from: "2027-01-01", to: "2028-02-01" }, 400, "BAD_USER_INPUT"],
    ["a state that is none", "rehousings.csv", { ...of93, states: "GONE" }, 400, "BAD_USER_INPUT"],
    ["a centre that is none", "planning.csv", { ...of93, ...year, centreId: "12" }, 400, "BAD_USER_INPUT"],
    ["another department", "centres.csv", { departmentCode: "75" }, 403, "NOT_ALLOWED"],
    ["a department that is none", "centres.csv", { departmentCode: "00" }, 403, "NOT_ALLOWED"],
    ["the acts of officers", "acts.csv", {}, 403, "NOT_ALLOWED"],
    ["a session that is none", "exam-list.csv", { sessionId: "999999999" }, 404, "EXAM_LIST_NOT_FOUND"],
  ] as const)("%s", async (_what, file, query, status, code) => {
    const before = await acts();
    const taken = await takeExport(api, token, file, query);
    expect([taken.status, toldBy(taken).code]).toEqual([status, code]);
    expect(toldBy(taken).message).not.toBe("");
    expect(await acts()).toBe(before);
  });

  test("nobody, and a candidate", async () => {
    const [stranger, candidate] = [
      await takeExport(api, undefined, "centres.csv", of93),
      await takeExport(api, (await world.candidate()).token, "centres.csv", of93),
    ];
    expect([stranger.status, toldBy(stranger).code]).toEqual([401, "NOT_SIGNED_IN"]);
    expect([candidate.status, toldBy(candidate).code]).toEqual([403, "NOT_ALLOWED"]);
  });

  test("a search by file counts as a search", async () => {
    const { token: other } = await world.officer("support");
    const [policy] = await world.db.select().from(policyValues).where(eq(policyValues.key, "search.per-minute"));
    const search = () => takeExport(api, other, "candidates.csv", { search: "x" });
    const allowed = await Promise.all(Array.from({ length: policy?.number ?? 0 }, search));
    // Some of so many at once are told to come back: each counted all the same.
    expect(new Set(allowed.map(({ status }) => status))).toEqual(new Set([200, 503]));
    const refused = await search();
    expect([refused.status, toldBy(refused).code]).toEqual([429, "TOO_MANY_SEARCHES"]);
  });
});

describe("each list", () => {
  const day = workday(world, 30);
  const around = { ...of93, from: day, to: day };
  const places = async () => {
    const number = String(9_301_900_100 + (await world.db.$count(examiners)));
    const { id } = await examinerOf(world, number, { lastName: "Élan-Vital", qualifications: ["A", "B"] });
    const rows = ["08:00", "08:32"].map((hour) => `${written(day)},${hour},${number},Élan-Vital,Bobigny,93`);
    await importPlanning(api, token, ["Date,Heure,Inspecteur,Nom,Centre,Departement", ...rows].join("\n"));
    return { id, number };
  };

  test.each(["csv", "xlsx"] as const)(
    "planning: the file of the departments; brought back as %s it changes nothing",
    async (format) => {
      const { number } = await places();
      const file = await takeExport(api, token, `planning.${format}`, around);
      const rows = format === "csv" ? rowsOfCsv(file) : await rowsOfWorkbook(file);
      expect(rows[0]).toEqual(["Date", "Heure", "Inspecteur", "Nom", "Centre", "Departement", "Categorie", "Groupe"]);
      const own = rows.filter((row) => row[2] === number).map((row) => row.slice(1));
      expect(own).toEqual(["08:00", "08:32"].map((hour) => [hour, number, "Élan-Vital", "Bobigny", "93", "B", "B"]));
      const back = await importPlanning(api, token, file.bytes);
      expect(back.verdicts).toEqual([{ verdict: "ALREADY_PLANNED", count: rows.length - 1, isReject: false }]);
      expect(back).toMatchObject({ state: "APPLIED", changes: 0 });
    },
  );

  test("planning: of one centre, or of one examiner", async () => {
    const [one, other] = [await places(), await places()];
    const numbers = async (query: object) =>
      new Set((await named("planning", { ...around, ...query })).map(({ Inspecteur }) => Inspecteur));
    expect(await numbers({ examinerId: String(one.id) })).toEqual(new Set([one.number]));
    expect(await numbers({ centreId: toGlobalId("ExamCentre", bobigny.id) })).toContain(other.number);
    const elsewhere = await world.centre({ name: "Rosny" });
    expect(await numbers({ centreId: toGlobalId("ExamCentre", elsewhere.id) })).toEqual(new Set());
  });

  test("places and sessions: what is planned, and where it stands", async () => {
    const { number } = await places();
    const place = (await named("places", around)).filter((row) => row.Matricule === number)[0];
    expect(place).toMatchObject({
      ...{ Début: `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)} 08:00`, "Durée (min)": "32", Groupe: "B" },
      ...{ Épreuve: "en circulation", État: "brouillon", Inspecteur: "Élan-Vital", Centre: "Bobigny" },
    });
    const open = await named("places", { ...around, states: "OPEN,BOOKED" });
    expect(open.filter((row) => row.Matricule === number)).toEqual([]);
    const session = (await named("sessions", around)).filter((row) => row.Matricule === number)[0];
    expect(session).toMatchObject({ Brouillons: "2", Libres: "0", Réservées: "0", Retirées: "0" });
  });

  test("bookings, exam list and re-housings: who, where, when", async () => {
    const candidate = await world.candidate({ birthName: "RÉSERVÉE" });
    const slot = await world.slot({ daysAhead: 12 });
    expect(await book(api, candidate, slot)).toMatchObject({ __typename: "BookSlotSuccess" });
    const mine = { NEPH: candidate.neph, "Nom de naissance": "RÉSERVÉE" };
    expect(await named("bookings", { ...of93, ...year })).toContainEqual(
      expect.objectContaining({ ...mine, État: "à venir", Centre: "Bobigny", "Présence confirmée le": "" }),
    );
    expect(await named("bookings", { ...of93, ...year, states: "CANCELLED" })).toEqual([]);
    expect(await named("exam-list", { sessionId: String(slot.sessionId) })).toEqual([
      expect.objectContaining({ ...mine, Heure: "08:00", "Rayé du bordereau": "non", Mention: "" }),
    ]);
    await withdrawSession(api, { token }, slot.sessionId, { reason: "Neige" });
    const rehoused = await named("rehousings", { ...of93, states: ["WAITING", "OFFERED"].join(",") });
    expect(rehoused).toContainEqual(expect.objectContaining({ ...mine, "Motif du retrait": "Neige" }));
    expect(await named("rehousings", { ...of93, states: "ENDED" })).toEqual([]);
  });

  test("entry queue and recipients: the people of the department, by state and by audience", async () => {
    const person = { key: randomUUID(), neph: "0123456789012", birthName: "ATTENTE", nameKey: "attente" };
    const asked = { ...of93, firstName: "Léa", birthDate: "2001-01-01", mobile: "+33600000000", locale: "fr" as const };
    const moments = { requestedAt: new Date("2026-05-04T10:00:00Z"), email: "lea@exemple.fr" };
    await world.db.insert(entryRequests).values({ ...person, ...asked, ...moments });
    expect(await named("entry-queue", { ...of93, states: "TO_CONFIRM" })).toEqual([
      expect.objectContaining({ NEPH: person.neph, "Attend depuis": "04/05/2026", État: "adresse à confirmer" }),
    ]);
    // What begins with a plus sign would be a formula.
    const [queued] = await named("entry-queue", of93);
    expect(queued?.["Téléphone mobile"]).toBe("'+33600000000");
    expect(await named("entry-queue", { ...of93, states: "INVITED" })).toEqual([]);
    const [booked, waiting] = [
      await named("mailing-recipients", { ...of93, audience: "BOOKED" }),
      await named("mailing-recipients", { ...of93, audience: "WAITING" }),
    ];
    expect(booked.map((row) => row["Nom de naissance"])).toContain("RÉSERVÉE");
    expect(waiting).toEqual([]);
  });

  test("penalties, proofs and approvals: those of the officer’s departments", async () => {
    const made = async (departmentCode: string) => {
      const { id: candidateId, neph } = await world.candidate({ departmentCode });
      const about = { candidateId, departmentCode, kind: "absence" as const, category: "B" as const, rule: "BOK-12" };
      const days = { examDate: world.day(-5), until: world.day(40), imposedAt: new Date() };
      const [penalty] = await world.db
        .insert(penalties)
        .values({ ...about, ...days })
        .returning();
      const file = { fileName: "=cmd.pdf", mediaType: "application/pdf" as const, size: 1, content: Buffer.from("%") };
      const sent = { penaltyId: penalty?.id ?? "", candidateId, ...file, hash: randomUUID(), receivedAt: new Date() };
      await world.db.insert(penaltyProofs).values(sent);
      const request = { penaltyId: penalty?.id, motive: "illness", note: "un mot sur quelqu’un" };
      const asking = { kind: "lift_penalty" as const, object: `penalty:${penalty?.id}`, departmentCode, candidateId };
      const when = { askedAt: new Date(), expiresAt: new Date(Date.now() + 86_400_000) };
      const askedBy = (await world.officer("delegate", [departmentCode])).id;
      await world.db.insert(approvals).values({ ...asking, request, ...when, askedBy });
      return neph;
    };
    const [own, other] = [await made("93"), await made("75")];
    const nephs = async (file: string, query: Record<string, string> = {}) =>
      (await named(file, query)).map(({ NEPH }) => NEPH);
    expect(await nephs("penalties", of93)).toEqual([own]);
    expect(await nephs("penalties", { ...of93, which: "LIFTED" })).toEqual([]);
    expect(await named("proofs")).toEqual([
      expect.objectContaining({ NEPH: own, Fichier: "'=cmd.pdf", Pénalité: "absence", "Taille (octets)": "1" }),
    ]);
    const approval = expect.objectContaining({ NEPH: own, Acte: "Lever une pénalité", État: "demandé" });
    expect(await named("approvals", { states: "ASKED" })).toEqual([approval]);
    expect(JSON.stringify(await named("approvals"))).not.toContain("un mot sur quelqu’un");
    const { token: administrator } = await world.officer("administrator", []);
    const everywhere = (await named("proofs", {}, administrator)).map(({ NEPH }) => NEPH);
    expect(everywhere.toSorted()).toEqual([own, other].toSorted());
  });

  test("centres, examiners and policies: what is kept of a department", async () => {
    await world.centre({ name: "Saint-Denis", departmentCode: "93", longitude: -61.5, instructionsFr: "Entrée B" });
    const centre = (await named("centres", of93)).find(({ Centre }) => Centre === "Saint-Denis");
    expect(centre).toMatchObject({ Longitude: "-61,5", "Consignes (français)": "Entrée B", Démonstration: "non" });
    const [english] = await named("centres", { ...of93, locale: "en" });
    expect(english?.Latitude).toBe("48.905818");
    const { number } = await places();
    expect(await named("examiners", of93)).toContainEqual({
      ...{ Matricule: number, Nom: "Élan-Vital", "Groupes examinés": "A, B" },
    });
    await world.policy("hold.time", 77, "93");
    const policies = await named("policies", of93);
    expect(policies).toContainEqual(
      expect.objectContaining({ Politique: "hold.time", Valeur: "77", Unité: "seconds", Département: "93" }),
    );
    expect(policies).toContainEqual(expect.objectContaining({ Politique: "hold.time", Département: "tous" }));
  });

  test("publications: those to come and those of two weeks, as on the screen", async () => {
    const days = { firstDate: world.day(20), lastDate: world.day(21), decidedAt: new Date() };
    const old = { state: "published" as const, publishedAt: new Date("2026-01-05T08:00:00Z"), places: 3 };
    await world.db.insert(publications).values([
      { ...of93, ...days, dueAt: new Date("2030-01-05T08:00:00Z") },
      { ...of93, ...days, ...old, dueAt: new Date("2026-01-05T08:00:00Z") },
      { departmentCode: "75", ...days, dueAt: new Date("2030-01-05T08:00:00Z") },
    ]);
    expect(await named("publications", of93)).toEqual([
      expect.objectContaining({ "Heure (Paris)": "05/01/2030 09:00", État: "programmée", "Places ouvertes": "" }),
    ]);
  });

  test("imports: the officer’s own files, and each row of one with its verdict", async () => {
    const by = await world.officer();
    const line = `${written(day)},08:00,=1+1,,Nulle part,93`;
    const { importId = "" } = await sendPlanning(
      api,
      ["Date,Heure,Inspecteur,Nom,Centre,Departement", line].join("\n"),
      { token: by.token, name: "mai.csv" },
    );
    expect(await named("planning-imports", {}, by.token)).toEqual([
      expect.objectContaining({ Fichier: "mai.csv", Lignes: "1", État: "aperçu" }),
    ]);
    const [row] = await named("planning-import-rows", { importId }, by.token);
    expect(row).toMatchObject({ Ligne: "2", inspecteur: "'=1+1", centre: "Nulle part" });
    expect(await named("planning-import-rows", { importId, verdicts: "PLANNED" }, by.token)).toEqual([]);
    const foreign = await takeExport(api, token, "planning-import-rows.csv", { importId });
    expect([foreign.status, toldBy(foreign).code]).toEqual([404, "IMPORT_NOT_FOUND"]);
    expect(await named("candidate-imports", {}, by.token)).toEqual([]);
  });

  test("absences of a period; officers and acts, for an administrator", async () => {
    const { id, number } = await places();
    const period = `[${world.day(40)}T00:00:00+01:00,${world.day(41)}T00:00:00+01:00)`;
    await world.db
      .insert(examinerAbsences)
      .values({ examinerId: id, period, reason: "training" as const, declaredAt: new Date() });
    const absences = (query: object) => named("absences", { ...of93, ...query });
    expect(await absences(year)).toContainEqual(expect.objectContaining({ Matricule: number, Motif: "formation" }));
    expect(await absences({ from: world.day(50), to: world.day(60) })).toEqual([]);
    const { token: administrator, id: officerId } = await world.officer("administrator", []);
    const officers = await named("officers", {}, administrator);
    expect(officers).toContainEqual(expect.objectContaining({ Numéro: String(officer.id), Rôle: "répartiteur" }));
    const support = await world.officer("support");
    const filtered = await named("officers", { role: "SUPPORT", departmentCode: "93" }, administrator);
    expect(filtered).toContainEqual(expect.objectContaining({ Numéro: String(support.id) }));
    expect(filtered.filter((row) => row.Rôle !== "assistance")).toEqual([]);
    const acts = await named("acts", { officerId: String(officerId), acts: "EXPORT_LIST" }, administrator);
    expect(acts.map(({ Acte, Objet }) => [Acte, Objet])).toEqual([
      ["export_list", "list:officers"],
      ["export_list", "list:officers"],
    ]);
  });
});
