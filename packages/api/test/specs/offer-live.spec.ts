import { createClient } from "graphql-ws";
import { expect, it } from "vitest";
import { WebSocket } from "ws";
import { toGlobalId } from "../../src/contract/global-id.js";
import { endExpiredHolds } from "../../src/holds/end-expired-holds.js";
import { book, cancel } from "../booking-calls.js";
import { startApi } from "../client.js";
import { introducedSocket, soon } from "../graphql-socket.js";
import { confirm, release } from "../hold-calls.js";
import { useApi } from "../use-api.js";
import { anywhereAt, letOffersPass, ownOffer, saveWish, setPolicy, settlePlaces } from "../wish-calls.js";
import type { SignedInCandidate } from "../world.js";

const { world, api } = await useApi({ sweeps: false });
await setPolicy(world, "republication.window", 0);

type Told = { data?: { offerChanged: { offer: { hold: { slot: { id: string } } } | null } } };

/** What a candidate is told live, offer by offer: the global id of the place, or null. */
const watching = ({ token }: { token: string }, url = api.webSocketUrl) => {
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: `Bearer ${token}` },
  });
  const told: (string | null)[] = [];
  client.subscribe<Told["data"]>(
    { query: "subscription { offerChanged { offer { hold { slot { id } } } } }" },
    {
      next: ({ data }) => void told.push(data?.offerChanged.offer?.hold.slot.id ?? null),
      error: () => {},
      complete: () => {},
    },
  );
  return { told, close: () => client.dispose() };
};

/** Two who wait for the places of a centre, the first longer than the second, and somebody who gives one back. */
const story = async () => {
  const centre = await world.centre();
  const waiting = async (days: number) => {
    const candidate = await world.candidate({ registeredOn: world.day(-days), theoryPassedOn: world.day(-days) });
    await saveWish(api, candidate, anywhereAt(centre));
    return candidate;
  };
  const [first, second] = [await waiting(300), await waiting(200)];
  const [slot, booker] = [await world.slot({ centre, daysAhead: 20 }), await world.candidate()];
  const { booking } = await book(api, booker, slot);
  const freed = async () => {
    await cancel(api, booker, booking?.id ?? "");
    await settlePlaces(world);
  };
  return { first, second, slot: toGlobalId("ExamSlot", slot.id), freed };
};
const offerIdOf = async (candidate: SignedInCandidate) => (await ownOffer(api, candidate))?.hold.id ?? "";

it("an offer is told live to whom it is made and to nobody else, and so is its end", async () => {
  const { first, second, slot, freed } = await story();
  const [hers, his] = [watching(first), watching(second)];
  await soon(() => [hers.told, his.told]).toEqual([[null], [null]]);
  await freed();
  await soon(() => hers.told).toEqual([null, slot]);
  await release(api, first, await offerIdOf(first));
  await settlePlaces(world);
  await soon(() => hers.told).toEqual([null, slot, null]);
  await soon(() => his.told).toEqual([null, slot]);
  await confirm(api, second, await offerIdOf(second));
  await soon(() => his.told).toEqual([null, slot, null]);
  await Promise.all([hers.close(), his.close()]);
});

it("by any process, and who comes later is told what is so", async () => {
  const { first, slot, freed } = await story();
  await freed();
  const other = await startApi(world, { sweeps: false });
  const late = watching(first, other.webSocketUrl);
  await soon(() => late.told).toEqual([slot]);
  await letOffersPass(world);
  await endExpiredHolds(world.db);
  await soon(() => late.told).toEqual([slot, null]);
  await late.close();
  await other.close();
});

it("a stranger has no offers to follow, and the guard of the door looks at this document as at any other", async () => {
  const ask = async (query: string) => {
    const { socket, messages } = await introducedSocket(api.webSocketUrl);
    socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query } }));
    await soon(() => messages.length).toBeGreaterThan(1);
    socket.terminate();
    // A refused document is an error, a refused reader an event without data: either way the code is the same everywhere.
    return /"code":"(\w+)"/.exec(JSON.stringify(messages[1]))?.[1];
  };
  expect(await ask("subscription { offerChanged { offer { hold { id } } } }")).toBe("UNAUTHENTICATED");
  const deep = `${"{ slot { alternatives ".repeat(8)}{ id }${" } }".repeat(8)}`;
  expect(await ask(`subscription { offerChanged { offer { hold ${deep} } } }`)).toBe("GRAPHQL_VALIDATION_FAILED");
});

it("ends with the sign-in", async () => {
  const candidate = await world.candidate();
  const { socket, messages, closed } = await introducedSocket(api.webSocketUrl, {
    authorization: `Bearer ${candidate.token}`,
  });
  const query = "subscription { offerChanged { offer { hold { id } } } }";
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query } }));
  await soon(() => messages.at(-1)?.type).toBe("next");
  await api.query("mutation { endSignIns(input: { keepCurrent: false }) { __typename } }", {}, candidate);
  expect(await closed).toBe(4403);
});
