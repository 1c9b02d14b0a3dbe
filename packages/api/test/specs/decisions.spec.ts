import { auditLog } from "@creneau/schema";
import { expect, test } from "vitest";
import { book, cancel } from "../booking-calls.js";
import { useApi } from "../use-api.js";

const { world, api } = await useApi();

type Decision = Record<"id" | "at" | "actor" | "action" | "message", string> & { booking: { id: string } | null };
type Decisions = {
  totalCount: number;
  edges: { cursor: string; node: Decision }[];
  pageInfo: { hasNextPage: boolean };
};

const decisionsOf = async (caller: { token: string; language?: string }, variables: object = {}) => {
  const document = `query($first: Int, $after: String) { viewer { candidate { decisions(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage } edges { cursor node { id at actor action message rule source booking { id } } }
  } } } }`;
  type Data = { viewer: { candidate: { decisions: Decisions } } };
  return (await api.query<Data>(document, variables, caller)).viewer.candidate.decisions;
};

test("every decision on a file is there for its candidate, the newest first, in their language", async () => {
  const camille = await world.candidate();
  const { booking } = await book(api, camille, await world.slot());
  await cancel(api, camille, booking?.id ?? "");
  const { edges, totalCount } = await decisionsOf(camille);
  expect(totalCount).toBe(2);
  expect(edges.map(({ node }) => node)).toMatchObject([
    { action: "CANCEL", actor: "CANDIDATE", message: "Une réservation a été annulée.", booking: { id: booking?.id } },
    { action: "BOOK", actor: "CANDIDATE", message: "Une place d’examen a été réservée.", booking: { id: booking?.id } },
  ]);
  const english = await decisionsOf({ ...camille, language: "en" });
  expect(english.edges[0]?.node.message).toBe("A booking was cancelled.");
});

const explained = async (caller: { token: string; language?: string }) => {
  const document = `{ viewer { candidate { decisions { edges { node {
    explanation exam { date localTime centreName } movedFrom { date }
  } } } } } }`;
  type Place = { date: string; localTime: string; centreName: string };
  type Node = { explanation: string | null; exam: Place | null; movedFrom: { date: string } | null };
  type Data = { viewer: { candidate: { decisions: { edges: { node: Node }[] } } } };
  return (await api.query<Data>(document, {}, caller)).viewer.candidate.decisions.edges.map(({ node }) => node);
};

test("a decision on a place tells which day, at which hour, in which centre, and of a move the place before", async () => {
  const { id, token } = await world.candidate();
  const [{ id: slotId }, { id: fromSlotId, civilDate }] = [
    await world.slot({ daysAhead: 20 }),
    await world.slot({ daysAhead: 13 }),
  ];
  await world.db.insert(auditLog).values([
    { actor: `candidate:${id}`, action: "book", candidateId: id, slotId: fromSlotId },
    { actor: `candidate:${id}`, action: "move", candidateId: id, slotId, details: { fromSlotId } },
    { actor: "system", action: "service_letter", candidateId: id },
  ]);
  const place = {
    date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    localTime: expect.stringMatching(/^\d{2}:\d{2}$/),
    centreName: expect.stringMatching(/\w/),
  };
  const [letter, move, booked] = await explained({ token });
  expect(letter).toEqual({ explanation: null, exam: null, movedFrom: null });
  expect(booked).toEqual({ explanation: null, exam: place, movedFrom: null });
  expect(move).toEqual({ explanation: null, exam: place, movedFrom: { date: civilDate } });
});

test.each([
  [
    "entry_refuse",
    { reason: "theory_expired" },
    "Motif\u00a0: l’épreuve théorique n’était plus valable.",
    "Reason: the theory test was no longer valid.",
  ],
  [
    "penalise",
    { kind: "absence", until: "2027-03-01" },
    "À la suite d’une absence\u00a0: le prochain examen est possible à partir du lundi 1er mars 2027.",
    "After an absence: the next exam is possible from Monday 1 March 2027 on.",
  ],
  ["lift_penalty", { kind: "absence", motive: "illness" }, "Motif\u00a0: maladie.", "Reason: illness."],
  [
    "book",
    { reason: "Erreur de saisie", overruled: ["ENR-1", "BOK-6"] },
    "Motif\u00a0: «\u00a0Erreur de saisie\u00a0». Règles écartées\u00a0: ENR-1, BOK-6.",
    "Reason: “Erreur de saisie”. Rules set aside: ENR-1, BOK-6.",
  ],
] as const)("%s says why, in either language, until the file is emptied", async (action, details, french, english) => {
  const { id, token } = await world.candidate();
  await world.db.insert(auditLog).values([
    { actor: "system", action, candidateId: id, details },
    { actor: "system", action, candidateId: id },
  ]);
  expect((await explained({ token })).map(({ explanation }) => explanation)).toEqual([null, french]);
  expect((await explained({ token, language: "en" })).map(({ explanation }) => explanation)).toEqual([null, english]);
});

test("of an officer one reads the role, the rule and its source, never who it was", async () => {
  const { id, token } = await world.candidate();
  await world.db.insert(auditLog).values({ actor: "officer:4711", action: "cancel", candidateId: id, rule: "BOK-6" });
  const { edges } = await decisionsOf({ token });
  expect(edges[0]?.node).toMatchObject({ actor: "OFFICER", rule: "BOK-6", source: expect.stringMatching(/\w/) });
  expect(JSON.stringify(edges)).not.toContain("4711");
});

test("what a newer version has written is told as far as this one can", async () => {
  const { id, token } = await world.candidate();
  await world.db.execute(
    `insert into audit_log (actor, action, candidate_id, rule) values ('system', 'teleport', ${id}, 'NEW-1')`,
  );
  const { edges } = await decisionsOf({ token });
  expect(edges[0]?.node).toMatchObject({ action: "TELEPORT", actor: "SYSTEM", rule: "NEW-1", source: null });
});

test("pages follow each other without a gap, and a foreign cursor is bad input", async () => {
  const { id, token } = await world.candidate();
  await world.db
    .insert(auditLog)
    .values(Array.from({ length: 5 }, () => ({ actor: "system", action: "book" as const, candidateId: id })));
  const all = (await decisionsOf({ token })).edges.map(({ node }) => node.id);
  const first = await decisionsOf({ token }, { first: 3 });
  const second = await decisionsOf({ token }, { first: 3, after: first.edges.at(-1)?.cursor });
  expect([...first.edges, ...second.edges].map(({ node }) => node.id)).toEqual(all);
  expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  for (const position of ["[1e400]", "[1.5]", '["1"]', "{}"]) {
    const after = Buffer.from(position).toString("base64url");
    await expect(decisionsOf({ token }, { after })).rejects.toThrow("BAD_USER_INPUT");
  }
});

test("nobody reads another file's decisions", async () => {
  const camille = await world.candidate();
  await book(api, camille, await world.slot());
  expect((await decisionsOf(await world.candidate())).totalCount).toBe(0);
});
