import { describe, expect, it } from "vitest";
import { shownFileName } from "./proof.js";

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
