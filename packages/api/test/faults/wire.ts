import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

type Pair = { client: Socket; upstream: Socket };

/** Looks at bytes before they go on. `"swallow"` drops them; it may also cut the pair. */
type Watch = (bytes: Buffer, pair: Pair) => "pass" | "swallow";

/** A relay on the loopback address whose wires can be cut, and which can lose an answer. */
export type Wire = {
  port: number;
  /** Cuts every connection of this moment; new ones are relayed again. */
  cutAll(): number;
  /**
   * Nothing more comes through, and nobody is told: as when a firewall forgets. What it gives back lets new connections
   * through again; those of before stay silent for ever.
   */
  fallSilent(): () => void;
  /**
   * Arms one loss: of the first connection on which the client says `request`, the answer, once it has arrived whole here,
   * never goes on, and the connection is cut on both sides. Resolves with the lost answer.
   */
  loseAnswerTo(request: string, isWhole: (answer: Buffer) => boolean): Promise<Buffer>;
  close(): Promise<void>;
};

export const startWire = async (target: { host: string; port: number }): Promise<Wire> => {
  const pairs = new Set<Pair>();
  const silenced = new WeakSet<Pair>();
  let isSilent = false;
  let watchClient: Watch = () => "pass";
  let watchUpstream: Watch = () => "pass";

  const cut = ({ client, upstream }: Pair) => {
    client.resetAndDestroy();
    upstream.resetAndDestroy();
  };

  const server = createServer((client) => {
    const upstream = connect(target);
    const pair = { client, upstream };
    pairs.add(pair);
    if (isSilent) silenced.add(pair);
    client.setNoDelay();
    upstream.setNoDelay();
    client.on("data", (bytes) => {
      if (!silenced.has(pair) && watchClient(bytes, pair) === "pass") upstream.write(bytes);
    });
    upstream.on("data", (bytes) => {
      if (!silenced.has(pair) && watchUpstream(bytes, pair) === "pass") client.write(bytes);
    });
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      // A peer that resets is what this proxy is for.
      socket.on("error", () => other.destroy());
      socket.on("end", () => other.end());
      socket.on("close", () => {
        other.destroy();
        pairs.delete(pair);
      });
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");

  return {
    port: (server.address() as AddressInfo).port,
    cutAll: () => {
      const { size } = pairs;
      for (const pair of pairs) cut(pair);
      return size;
    },
    fallSilent: () => {
      isSilent = true;
      for (const pair of pairs) silenced.add(pair);
      return () => {
        isSilent = false;
      };
    },
    loseAnswerTo: (request, isWhole) => {
      const { promise, resolve } = Promise.withResolvers<Buffer>();
      let doomed: Pair | undefined;
      let answer = Buffer.alloc(0);
      watchClient = (bytes, pair) => {
        if (!doomed && bytes.includes(request)) doomed = pair;
        return "pass";
      };
      watchUpstream = (bytes, pair) => {
        if (pair !== doomed) return "pass";
        answer = Buffer.concat([answer, bytes]);
        if (isWhole(answer)) {
          watchClient = () => "pass";
          watchUpstream = () => "pass";
          cut(pair);
          resolve(answer);
        }
        return "swallow";
      };
      return promise;
    },
    close: async () => {
      for (const pair of pairs) cut(pair);
      server.close();
      await once(server, "close");
    },
  };
};
