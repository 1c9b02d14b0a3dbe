import { openHttpConnection } from "./http-connection.ts";
import { throughput } from "./workers.ts";

/**
 * Answers a second when `connections` keep-alive connections send `amount` calls in all, the same each time. Every answer must
 * hold `expected`. Written for this: autocannon ends on whole seconds, which is too coarse for rounds of one or two.
 */
export const httpLoad = async (
  port: number,
  load: { body: string; expected: string; connections: number; amount: number },
): Promise<number> => {
  const connections = await Promise.all(Array.from({ length: load.connections }, () => openHttpConnection(port)));
  const rate = await throughput(connections, Array<null>(load.amount).fill(null), async (connection) => {
    const answer = await connection.post("", load.body);
    if (!answer.includes(load.expected)) throw new Error(answer);
  });
  for (const connection of connections) connection.close();
  return rate;
};
