import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { requireFreePorts } from "./ports.ts";

const holders: Server[] = [];
afterEach(() => Promise.all(holders.splice(0).map((holder) => new Promise((closed) => holder.close(closed)))));

const holdPort = async (host: string): Promise<number> => {
  const holder = createServer().listen(0, host);
  holders.push(holder);
  await once(holder, "listening");
  return (holder.address() as { port: number }).port;
};

test.each(["127.0.0.1", "0.0.0.0"])(
  "a port that another program holds on %s is named with its variable",
  async (host) => {
    const port = await holdPort(host);
    await expect(requireFreePorts([{ variable: "API_PORT", port, purpose: "API" }])).rejects.toThrow(
      `Port ${port} (API) is in use by another program. Stop it, or choose another port: API_PORT=${port + 1}.`,
    );
  },
);

test("every port that is taken is told at once", async () => {
  const [first, second] = [await holdPort("127.0.0.1"), await holdPort("127.0.0.1")];
  const wanted = [
    { variable: "API_PORT", port: first, purpose: "API" },
    { variable: "WEB_PORT", port: second, purpose: "web app" },
  ];
  await expect(requireFreePorts(wanted)).rejects.toThrow(/API_PORT=.*\n.*WEB_PORT=/);
});

test("free ports are left free", async () => {
  const port = await holdPort("127.0.0.1");
  await new Promise((closed) => holders.pop()?.close(closed));
  const wanted = [{ variable: "API_PORT", port, purpose: "API" }];
  await requireFreePorts(wanted);
  await requireFreePorts(wanted);
});
