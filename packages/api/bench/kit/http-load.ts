import { openHttpConnection } from "./http-connection.ts";
import { throughput } from "./workers.ts";

/**
 * Answers a second when `connections` keep-alive connections send one call after the other, with these bodies in turn. Every answer must
 * hold `expected`. Written for this: autocannon ends on whole seconds, which is too coarse for rounds of one or two.
 */
export const httpLoad = async (
  port: number,
  load: { bodies: readonly string[]; expected: string; connections: number },
): Promise<number> => {
  const connections = await Promise.all(Array.from({ length: load.connections }, () => openHttpConnection(port)));
  const rate = await throughput(connections, load.bodies, async (connection, body) => {
    const answer = await connection.post("", body);
    if (!answer.includes(load.expected)) throw new Error(answer);
  });
  for (const connection of connections) connection.close();
  return rate;
};
