import { once } from "node:events";
import { WebSocket } from "ws";

/** What the live benchmarks watch: the selection of the web app's board. */
export const watchedPlaces = (filter: object): { query: string; variables: object } => ({
  query: `subscription Watch($filter: AvailabilityFilter!) {
  availabilityChanged(filter: $filter) {
    __typename
    ... on AvailabilitySnapshot { version totalOpen slots { ...Place } }
    ... on AvailabilityDelta { fromVersion toVersion totalOpen opened { ...Place } changed { ...Place } closed }
  }
}
fragment Place on ExamSlot { id startsAt date localTime durationMinutes centre { id name } }`,
  variables: { filter },
});

/** One subscriber in this process. Resolves once it has its snapshot; after that `onEvent` gets every message as it is. */
export const watch = async (
  port: number,
  subscription: object,
  onEvent: (message: string) => void,
): Promise<{ stop(): Promise<void> }> => {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, ["graphql-transport-ws"], {
    perMessageDeflate: false,
  });
  await once(socket, "open");
  socket.send('{"type":"connection_init"}');
  await once(socket, "message");
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: subscription }));
  await once(socket, "message");
  socket.on("message", (data) => onEvent(String(data)));
  return {
    stop: async () => {
      socket.close();
      await once(socket, "close");
    },
  };
};
