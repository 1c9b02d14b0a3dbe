import { createClient } from "graphql-ws";
import { stringifyDocument } from "urql";
import { OfferChangesDocument, type OfferChangesSubscription } from "@/graphql/generated/graphql";

type Listener = {
  /** At first, and whenever something else concerns the visitor than before. */
  onChange: () => void;
  /** Whether the service tells of changes by itself; while it does not, one has to ask. */
  onLive: (isLive: boolean) => void;
};

const PING_MILLISECONDS = 10_000;
const PONG_MILLISECONDS = 5_000;
const RETRIES = 1_000_000;

/** Follows for ever what concerns the visitor alone: a lost connection is made again, a silent one is noticed. Gives back how to stop. */
export function followOffer(url: string, { onChange, onLive }: Listener): () => void {
  let deadline: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url,
    retryAttempts: RETRIES,
    shouldRetry: () => true,
    keepAlive: PING_MILLISECONDS,
    on: {
      ping: (isReceived) => {
        if (!isReceived) deadline = setTimeout(() => client.terminate(), PONG_MILLISECONDS);
      },
      pong: (isReceived) => {
        if (isReceived) clearTimeout(deadline);
      },
      closed: () => {
        clearTimeout(deadline);
        onLive(false);
      },
    },
  });
  client.subscribe<OfferChangesSubscription>(
    { query: stringifyDocument(OfferChangesDocument) },
    {
      next: ({ data }) => {
        // Without data: the sign-in is over. The pages say so.
        if (!data) return;
        onLive(true);
        onChange();
      },
      error: () => onLive(false),
      complete: () => onLive(false),
    },
  );
  return () => void client.dispose();
}
