import { describe, expect, it } from "vitest";
import { isWorthProof, shownFileName } from "./proof.js";

describe("a proof is asked for where it can still change something", () => {
  const running = { kind: "absence", until: "2027-01-15", isLifted: false } as const;
  it.each([
    ["an absence", running, "2027-01-01", true],
    ["a place given back late", { ...running, kind: "late_cancellation" }, "2027-01-01", true],
    ["a failure: no reason changes a result", { ...running, kind: "failure" }, "2027-01-01", false],
    ["one that is lifted", { ...running, isLifted: true }, "2027-01-01", false],
    ["its last day", running, "2027-01-14", true],
    ["the first day of an exam again", running, "2027-01-15", false],
  ] as const)("%s", (_what, penalty, on, isAsked) => {
    expect(isWorthProof(penalty, on)).toBe(isAsked);
  });
});

describe("the name of a proof is shown, and never used", () => {
  it.each([
    ["certificat.pdf", "certificat.pdf"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\lea\\Certificat médical.jpg", "Certificat médical.jpg"],
    ["a\r\nContent-Type: text/html.png", "aContent-Type: text/html.png".split("/").at(-1)],
    ["\u202egpj.exe", "gpj.exe"],
    ["..", "-"],
    ["", "-"],
    ["/", "-"],
    ["a".repeat(300), "a".repeat(100)],
  ])("%j", (name, shown) => {
    expect(shownFileName(name)).toBe(shown);
  });
});
