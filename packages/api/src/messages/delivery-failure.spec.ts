import { describe, expect, it } from "vitest";
import { deliveryFailure } from "./delivery-failure.js";
import { retryDelaySeconds } from "./retry-delay.js";

const smtp = (code: string, command: string, responseCode?: number) =>
  Object.assign(new Error("550 5.1.1 <camille@exemple.fr> unknown"), { code, command, responseCode });

describe("what went wrong is told without the address that the server repeats", () => {
  it.each([
    ["nobody listens", smtp("ESOCKET", "CONN"), "server", "ESOCKET CONN"],
    ["the name of the server is unknown", smtp("EDNS", "CONN"), "server", "EDNS CONN"],
    ["the server does not answer in time", smtp("ETIMEDOUT", "CONN"), "server", "ETIMEDOUT CONN"],
    ["the server does not let us in", smtp("EAUTH", "AUTH PLAIN", 535), "server", "EAUTH 535 AUTH PLAIN"],
    ["the server is closing", smtp("EENVELOPE", "RCPT TO", 421), "server", "EENVELOPE 421 RCPT TO"],
    ["the limit on sending was reached", smtp("EABORT", "API"), "server", "EABORT API"],
    ["no such mailbox", smtp("EENVELOPE", "RCPT TO", 550), "recipient", "EENVELOPE 550 RCPT TO"],
    ["the address is none", smtp("EENVELOPE", "API"), "recipient", "EENVELOPE API"],
    ["the mailbox is full for now", smtp("EENVELOPE", "RCPT TO", 452), "message", "EENVELOPE 452 RCPT TO"],
    ["our sender is refused", smtp("EENVELOPE", "MAIL FROM", 550), "message", "EENVELOPE 550 MAIL FROM"],
    ["the letter is refused", smtp("EMESSAGE", "DATA", 554), "message", "EMESSAGE 554 DATA"],
    ["a bug of ours", new TypeError("camille@exemple.fr is undefined"), "message", "TypeError"],
    ["nothing that we know", "camille@exemple.fr", "message", "unknown"],
  ])("%s", (_, thrown, kind, error) => {
    expect(deliveryFailure(thrown)).toEqual({ kind, error });
  });
});

it.each([
  [1, 60],
  [2, 120],
  [5, 960],
  [9, 15_360],
  [10, 21_600],
  [32_767, 21_600],
])("after %i attempts the next one comes in %i s", (attempts, seconds) => {
  expect(retryDelaySeconds(attempts)).toBe(seconds);
});
