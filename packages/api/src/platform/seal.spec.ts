import { describe, expect, it } from "vitest";
import { sealFor } from "./seal.js";

const SECRET = "a secret for tests only, of fair length";
const { seal, open } = sealFor(SECRET, "convocation");
const claim = Buffer.from("booking 1");
const token = seal(claim);

it("a token gives its claim back", () => {
  expect(token).toMatch(/^[\w-]+$/);
  expect(open(token)).toEqual(claim);
});

describe("a token that was not given out opens nothing", () => {
  const turned = (at: number) => token.slice(0, at) + (token[at] === "A" ? "B" : "A") + token.slice(at + 1);
  it.each([
    ["nothing", ""],
    ["a changed signature", turned(0)],
    ["a changed claim", turned(token.length - 3)],
    ["a cut one", token.slice(0, -4)],
    ["a longer one", `${token}AAAA`],
    ["another spelling of the same bytes", `${token}=`],
    ["one with a line break", `${token}\n`],
    ["the signature alone", token.slice(0, 22)],
    ["another purpose's", sealFor(SECRET, "calendar").seal(claim)],
    ["another installation's", sealFor(`${SECRET}!`, "convocation").seal(claim)],
  ])("%s", (_, forged) => {
    expect(open(forged)).toBeNull();
  });
});
