import { describe, expect, test } from "vitest";
import { returnPath } from "./return-path";

describe("after signing in, one only ever goes to a page of this web app", () => {
  test.each([
    ["/places/abc/reserver", "/places/abc/reserver"],
    ["/places?departement=93&categorie=B", "/places?departement=93&categorie=B"],
    ["/fr/mes-reservations", "/mes-reservations"],
    ["/en", "/"],
    ["/francais", "/francais"],
    ["/a/../mes-reservations", "/mes-reservations"],
  ])("%s is kept as %s", (wanted, kept) => {
    expect(returnPath(wanted)).toBe(kept);
  });

  test.each([
    [undefined],
    [""],
    ["mes-reservations"],
    ["https://example.org/"],
    ["//example.org/"],
    ["/\\example.org"],
    ["/fr//example.org"],
    ["/.//example.org"],
    ["/\t/example.org"],
    ["javascript:alert(1)"],
    ["/connexion"],
    ["/fr/connexion/confirmer"],
    [`/${"a".repeat(500)}`],
  ])("%j is refused", (wanted) => {
    expect(returnPath(wanted)).toBeNull();
  });
});
