/** The part of autocannon that the benchmarks use: the package brings no types. */
declare module "autocannon" {
  type Options = {
    url: string;
    method: "POST";
    headers: Record<string, string>;
    body: string;
    connections: number;
    /** Requests in all. */
    amount: number;
  };
  type Outcome = { "2xx": number; non2xx: number; errors: number };
  export default function autocannon(options: Options): Promise<Outcome>;
}
