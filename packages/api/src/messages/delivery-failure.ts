/** What went wrong when a message was handed over, without a word of what the server said: it may repeat the address. */
export type DeliveryFailure = {
  /**
   * `server`: there is no server to talk to, or it takes nothing: no message's fault. `recipient`: it will never take mail for
   * this address. `message`: all else, to be tried again later.
   */
  readonly kind: "server" | "recipient" | "message";
  readonly error: string;
};

/** Codes of nodemailer and of Node for a conversation that did not come about. */
const NO_SERVER = new Set(["ECONNECTION", "ECONNREFUSED", "ESOCKET", "EDNS", "ETIMEDOUT", "ETLS", "EAUTH", "EABORT"]);

const part = (error: object, name: string): unknown => (error as Record<string, unknown>)[name];

const isPermanent = (responseCode: unknown): boolean => typeof responseCode === "number" && responseCode >= 500;

/** Source: RFC 5321, 4.2.1: 4yz is tried again, 5yz is not. */
export const deliveryFailure = (thrown: unknown): DeliveryFailure => {
  if (!(thrown instanceof Error)) return { kind: "message", error: "unknown" };
  const [code, responseCode, command] = [part(thrown, "code"), part(thrown, "responseCode"), part(thrown, "command")];
  const error = [code ?? thrown.name, responseCode, command]
    .filter((known) => typeof known === "string" || typeof known === "number")
    .join(" ")
    .slice(0, 80);
  // 421: the server is closing, whatever was said to it.
  if (NO_SERVER.has(String(code)) || responseCode === 421) return { kind: "server", error };
  if (code === "EENVELOPE" && command === "RCPT TO" && isPermanent(responseCode)) return { kind: "recipient", error };
  // Said of the address before anything was sent: it is none.
  if (code === "EENVELOPE" && command === "API") return { kind: "recipient", error };
  return { kind: "message", error };
};
