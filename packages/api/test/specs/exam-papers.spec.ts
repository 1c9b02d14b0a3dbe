import { writeFileSync } from "node:fs";
import { examPapers } from "@creneau/schema";
import { eq, sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { ABSENT, examList, FAILED, PASSED, record, step } from "../exam-day-calls.js";
import { closedMorning, examClock } from "../exam-morning.js";
import { readPdf } from "../read-pdf.js";
import { useApi } from "../use-api.js";

const clock = examClock();
const { world, api } = await useApi({ clock, sweeps: false });
const parts = { world, api, clock };

const LONG = {
  birthName: "DE LA ROCHEFOUCAULD-ŞĂHÎNOĞLU-WIŚNIEWSKA VAN DER BERGHE",
  firstName: "Maëlys-Éléonore Ñusta Zoë Anne-Charlotte-Françoise",
};

const fetchPdf = async (path: string, token: string) => {
  const response = await fetch(`${api.url}${path}`, { headers: { authorization: `Bearer ${token}` } });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const keep = process.env.KEEP_PAPERS;
  if (keep && response.ok) writeFileSync(`${keep}/${path.replaceAll("/", "_")}`, bytes);
  return { status: response.status, bytes };
};

type Papers = { examList: { listUrl: string | null; reportUrl: string | null } };
const pathOf = (url: string | null | undefined) => new URL(url ?? "").pathname;
const urlsOf = async (sessionId: number, token: string) =>
  (await api.query<Papers>(`{ examList(sessionId: "${sessionId}") { listUrl reportUrl } }`, {}, { token })).examList;

const CHECK = `query Check($token: String!) { examPaper(token: $token) { paper state initials mention date hash } }`;
const check = async (links: readonly string[]) => {
  const verifier = links.find((link) => link.includes("/verifier?jeton=")) ?? "";
  const token = new URL(verifier).searchParams.get("jeton");
  return (await api.query<{ examPaper: Record<string, unknown> | null }>(CHECK, { token })).examPaper;
};

describe("the papers of an exam day", () => {
  it("CEP-1 CEP-2 CEP-4: the certificate says what the guide asks for, whatever the name, and is verified by its hash", async () => {
    const { examiner, candidate, lineId } = await closedMorning(parts, { facts: LONG });
    const { key } = await record(api, examiner, lineId, PASSED);
    const { status, bytes } = await fetchPdf(`/exam-results/${key}/certificate.pdf`, candidate.token);
    expect(status).toBe(200);
    const { text, links, pages, widest } = await readPdf(bytes);
    expect(pages).toBe(1);
    expect(widest).toBeLessThan(595);
    for (const said of [LONG.birthName, LONG.firstName, candidate.neph, "10/03/2000", "Bobigny (département 93)"])
      expect(text).toContain(said);
    expect(text).toContain("Résultat : FAVORABLE");
    expect(text).toContain("Catégorie obtenue : B");
    expect(text).toMatch(/Sous-total du niveau 2 28 .*Total 28/);
    const verified = await check(links);
    expect(verified).toMatchObject({ paper: "CERTIFICATE", state: "VALID", initials: "M. D.", mention: "B" });
    expect(text).toContain(`SHA-256 : ${verified?.hash}`);
  });

  it("CEP-3 CEP-8: after an eliminatory error there is an E, no subtotal and no total; what to work on is there", async () => {
    const { examiner, lineId } = await closedMorning(parts);
    const { key } = await record(api, examiner, lineId, FAILED);
    const { text } = await readPdf((await fetchPdf(`/exam-results/${key}/certificate.pdf`, examiner.token)).bytes);
    expect(text).toMatch(/Adapter son allure aux circonstances E /);
    expect(text).not.toContain("Sous-total");
    expect(text).toMatch(/Total\s+Compétences à travailler/);
    expect(text).toContain("Résultat : INSUFFISANT");
  });

  it("RES-11: a certificate that was struck is still ours, and no longer counts", async () => {
    const { examiner, lineId } = await closedMorning(parts);
    const { key } = await record(api, examiner, lineId, PASSED);
    const { links } = await readPdf((await fetchPdf(`/exam-results/${key}/certificate.pdf`, examiner.token)).bytes);
    await record(api, examiner, lineId, FAILED, { strikes: key ?? "" });
    expect(await check(links)).toMatchObject({ paper: "CERTIFICATE", state: "REPLACED", mention: "B" });
  });

  it("BRD-8: the list prints every mention, its motive and what was struck, over as many pages as it needs", async () => {
    const { examiner, sessionId, list } = await closedMorning(parts, { count: 13, facts: LONG });
    const [first, second, third, ...others] = list.lines;
    const wrong = await record(api, examiner, first?.id ?? "", ABSENT);
    await record(api, examiner, first?.id ?? "", PASSED, { strikes: wrong.key ?? "" });
    await record(api, examiner, second?.id ?? "", { outcome: "NOT_EXAMINED", motive: "VEHICLE_NOT_ADAPTED" });
    await record(api, examiner, third?.id ?? "", { outcome: "ABSENT", excuse: "MEDICAL_CERTIFICATE" });
    for (const { id } of others) await record(api, examiner, id, FAILED);
    await step(api, examiner, "completeList", { sessionId, version: list.version });
    const { listUrl, reportUrl } = await urlsOf(sessionId, examiner.token);
    const bytes = (await fetchPdf(pathOf(listUrl), examiner.token)).bytes;
    const { text, links, widest } = await readPdf(bytes);
    expect(widest).toBeLessThan(842);
    for (const said of [
      "ANNULÉ : ABS NON EXC",
      "EXC",
      "aménagement du véhicule inadapté au handicap",
      "ABS EXC",
      "certificat médical",
      "AJO",
      "État : achevé",
    ])
      expect(text).toContain(said);
    expect(await check(links)).toMatchObject({ paper: "LIST", state: "VALID", initials: null });
    const report = await readPdf((await fetchPdf(pathOf(reportUrl), examiner.token)).bytes);
    expect(report.text).toMatch(/ABS EXC 1 AJO 10 B 1 EXC 1/);
    expect(report.text).toContain("Résultats corrigés (ANNULÉ) : 1");
  });

  it("a list that changes afterwards is another paper, and the one before no longer counts", async () => {
    const { examiner, sessionId, lineId } = await closedMorning(parts);
    const path = pathOf((await urlsOf(sessionId, examiner.token)).listUrl);
    const before = await readPdf((await fetchPdf(path, examiner.token)).bytes);
    expect(await check(before.links)).toMatchObject({ state: "VALID" });
    await record(api, examiner, lineId, PASSED);
    expect(await check(before.links)).toMatchObject({ state: "REPLACED" });
    const after = await readPdf((await fetchPdf(path, examiner.token)).bytes);
    expect(await check(after.links)).toMatchObject({ state: "VALID" });
  });

  it("MED-10: letter T has every field of annexe 1, or is not written", async () => {
    const { examiner, candidate, lineId } = await closedMorning(parts, { facts: LONG });
    const write = (observations: string) =>
      api.query<{ writeMedicalLetter: { missing?: string[]; line?: { medicalLetterUrl: string } } }>(
        `mutation Write($input: WriteMedicalLetterInput!) { writeMedicalLetter(input: $input) { __typename
          ... on WriteMedicalLetterSuccess { line { medicalLetterUrl } } ... on LetterIncomplete { code missing } } }`,
        { input: { lineId, birthPlace: "Saint-Étienne", address: "12, rue de l’Œuf, 93000 Bobigny", observations } },
        examiner,
      );
    expect((await write(" ")).writeMedicalLetter).toMatchObject({ missing: ["observations"] });
    const { line } = (await write("Plaque non lue à 20 m, deux fois.")).writeMedicalLetter;
    const { status, bytes } = await fetchPdf(pathOf(line?.medicalLetterUrl), examiner.token);
    expect(status).toBe(200);
    const { text, links } = await readPdf(bytes);
    for (const said of [
      LONG.birthName,
      "Saint-Étienne",
      "12, rue de l’Œuf",
      "Plaque non lue",
      "arrêté du 31 juillet 2012",
    ])
      expect(text).toContain(said);
    expect(await check(links)).toMatchObject({ paper: "MEDICAL_LETTER", state: "VALID" });
    expect((await fetchPdf(pathOf(line?.medicalLetterUrl), candidate.token)).status).toBe(404);
  });

  it("to everybody else none of them exists, and a token of ours is not guessed", async () => {
    const { examiner, sessionId, lineId } = await closedMorning(parts);
    const { key } = await record(api, examiner, lineId, PASSED);
    const [stranger, other] = [await world.candidate(), await world.officer("examiner")];
    for (const path of [`/exam-results/${key}/certificate.pdf`, `/exam-lists/${sessionId}/list.pdf`])
      for (const { token } of [stranger, other]) expect((await fetchPdf(path, token)).status).toBe(404);
    expect((await fetch(`${api.url}/exam-lists/${sessionId}/list.pdf`)).status).toBe(401);
    expect((await api.query(CHECK, { token: "AAAA" })).examPaper).toBeNull();
    const office = await world.officer("delegate", ["93"]);
    expect((await fetchPdf(`/exam-lists/${sessionId}/list.pdf`, office.token)).status).toBe(200);
    expect(await examList(api, await world.officer("delegate", ["75"]), sessionId)).toBeNull();
  });

  it("what was given out is never altered, by SQL neither", async () => {
    const { examiner, lineId } = await closedMorning(parts);
    const { key } = await record(api, examiner, lineId, PASSED);
    await fetchPdf(`/exam-results/${key}/certificate.pdf`, examiner.token);
    const own = eq(examPapers.outcomeKey, key ?? "");
    await expect(
      world.db
        .update(examPapers)
        .set({ madeAt: new Date(0) })
        .where(own),
    ).rejects.toMatchObject({
      cause: { constraint: "nothing_is_overwritten" },
    });
    await expect(world.db.execute(sql`delete from exam_papers where outcome_key = ${key}`)).rejects.toMatchObject({
      cause: { constraint: "nothing_is_overwritten" },
    });
  });
});
