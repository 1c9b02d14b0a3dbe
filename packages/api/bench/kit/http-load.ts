import autocannon from "autocannon";

/** Answers a second when `connections` keep-alive connections send `amount` requests in all. Every answer must be a 200. */
export const httpLoad = async (port: number, body: string, connections: number, amount: number): Promise<number> => {
  const since = performance.now();
  const outcome = await autocannon({
    url: `http://127.0.0.1:${port}/graphql`,
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
    connections,
    amount,
  });
  if (outcome["2xx"] !== amount) throw new Error(`${outcome["2xx"]} of ${amount} calls were answered`);
  return (amount / (performance.now() - since)) * 1_000;
};
