import type { AddressInfo } from "node:net";
import { fastify } from "fastify";
import mercurius from "mercurius";
import type { FreePlaces } from "../kit/free-places.ts";
import { serveParent, settingsOf } from "../kit/parent.ts";

/** Mercurius with its compiler, serving an answer that lies ready: no database, no sign-in, no limits. */
export type Mercurius = { settings: FreePlaces; ready: { port: number }; questions: Record<never, never> };

const SCHEMA = `
  type Query { availability(filter: AvailabilityFilter!, first: Int = 100): AvailabilitySnapshot! }
  input AvailabilityFilter { departmentCode: String category: LicenceCategory! to: String }
  enum LicenceCategory { A B }
  type AvailabilitySnapshot { version: String! totalOpen: Int! slots: [ExamSlot!]! }
  type ExamSlot {
    id: ID! startsAt: String! date: String! localTime: String! durationMinutes: Int! centre: ExamCentre!
  }
  type ExamCentre { id: ID! name: String! }`;

const { availability } = settingsOf<Mercurius>().data;
const app = fastify();
await app.register(mercurius, { schema: SCHEMA, resolvers: { Query: { availability: () => availability } }, jit: 1 });
await app.listen({ host: "127.0.0.1", port: 0 });
serveParent<Mercurius>({ port: (app.server.address() as AddressInfo).port }, {});
