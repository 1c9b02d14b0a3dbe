import { createServer } from "node:net";
import { expect, test } from "vitest";
import { type ServerFacts, serverComplaints, unmetRequirements } from "./server-requirements.js";

const good: ServerFacts = {
  version: 180004,
  walLevel: "logical",
  replicationSlots: 10,
  walSenders: 10,
  mayReplicate: true,
  mayCreate: true,
  role: "creneau",
  database: "places",
};

test("a fitting server gives no complaint", () => {
  expect(unmetRequirements(good)).toEqual([]);
});

test.each<[string, Partial<ServerFacts>, RegExp]>([
  ["17.9 is too old", { version: 170009 }, /PostgreSQL 18 or newer is needed and this server is 17/],
  ["wal_level replica", { walLevel: "replica" }, /wal_level is replica .* ALTER SYSTEM SET wal_level = 'logical'/],
  ["no replication slot", { replicationSlots: 0 }, /max_replication_slots is 0/],
  ["no WAL sender", { walSenders: 0 }, /max_wal_senders is 0/],
  ["a role that may not replicate", { mayReplicate: false }, /ALTER ROLE "creneau" REPLICATION/],
  ["a role that may not create", { mayCreate: false }, /GRANT CREATE ON DATABASE "places" TO "creneau"/],
])("%s gives one sentence with its cure", (_, facts, sentence) => {
  expect(unmetRequirements({ ...good, ...facts })).toEqual([expect.stringMatching(sentence)]);
});

test("18.0 is new enough", () => {
  expect(unmetRequirements({ ...good, version: 180000 })).toEqual([]);
});

test("every complaint is told at once", () => {
  expect(unmetRequirements({ ...good, walLevel: "minimal", replicationSlots: 0, walSenders: 0 })).toHaveLength(3);
});

test("a port where nothing listens is named, the password is not", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await new Promise((listening) => holder.once("listening", listening));
  const { port } = holder.address() as { port: number };
  await new Promise((closed) => holder.close(closed));
  const [complaint, ...others] = await serverComplaints(`postgres://someone:s3cret@127.0.0.1:${port}/places`);
  expect(others).toEqual([]);
  expect(complaint).toContain(`No PostgreSQL answers at 127.0.0.1:${port}`);
  expect(complaint).not.toContain("s3cret");
});
