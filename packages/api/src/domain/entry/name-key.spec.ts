import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKey, sameFirstName } from "./name-key.js";

describe("names are compared without case, accents and hyphens", () => {
  it.each([
    ["Lefèvre-Martin", "LEFEVRE MARTIN"],
    ["d’Almeïda", "D ALMEIDA"],
    ["d’Almeïda", "DALMEIDA"],
    ["Œuvrard", "OEUVRARD"],
    ["Strauß", "STRAUSS"],
    ["Łukasz", "LUKASZ"],
    ["Nguye\u0302\u0303n", "Nguyễn"],
    ["MCAFFEE", "McAffee"],
    ["İpek", "ipek"],
  ])("%s is %s", (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ["Martin", "Martins"],
    ["Lefèvre", "Lefebvre"],
    ["Durand", "Durant"],
  ])("%s is not %s", (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it.each(["", " ", "-", "’", "\u0301"])("%j says nothing", (nothing) => {
    expect(nameKey(nothing)).toBe("");
  });

  const letter = fc
    .integer({ min: 0x41, max: 0x24f })
    .map((code) => String.fromCodePoint(code))
    .filter((character) => /\p{Letter}/u.test(character));
  const name = fc.string({ unit: letter, minLength: 1, maxLength: 30 });
  const accent = fc.constantFrom("\u0300", "\u0301", "\u0302", "\u0308", "\u0327");
  const mark = fc.constantFrom("-", " ", "’", "'", "\u00a0", "‐", "–");

  it("whatever the case, and however accents are put together", () => {
    fc.assert(
      fc.property(name, (any) => {
        const key = nameKey(any);
        expect([nameKey(any.toUpperCase()), nameKey(any.toLowerCase()), nameKey(any.normalize("NFD"))]).toEqual([
          key,
          key,
          key,
        ]);
        expect(nameKey(key)).toBe(key);
      }),
    );
  });

  it("wherever accents, hyphens and blanks are added", () => {
    fc.assert(
      fc.property(name, fc.array(fc.tuple(fc.nat(), fc.oneof(accent, mark))), (any, added) => {
        let decorated = [...any.normalize("NFD")];
        for (const [place, what] of added) {
          // After a letter: an accent belongs to what stands before it.
          const at = 1 + (place % decorated.length);
          decorated = [...decorated.slice(0, at), what, ...decorated.slice(at)];
        }
        expect(nameKey(decorated.join(""))).toBe(nameKey(any));
      }),
    );
  });

  it("and two names that differ in a plain letter stay different", () => {
    const plain = fc.string({ unit: fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(plain, plain, (one, other) => {
        expect(nameKey(one) === nameKey(other)).toBe(one === other);
      }),
    );
  });
});

describe("first names: one of the two lists may stop early", () => {
  it.each([
    ["Léa", "LEA", true],
    ["Léa", "LEA MARIE", true],
    ["Léa, Marie", "LEA", true],
    ["Jean-Pierre", "JEAN PIERRE", true],
    ["Léa", "LEANE", false],
    ["Marie", "LEA MARIE", false],
    ["", "LEA", false],
    ["Jean-Pierre", "JEAN-PAUL", false],
  ])("%j and %j: %s", (one, other, same) => {
    expect([sameFirstName(one, other), sameFirstName(other, one)]).toEqual([same, same]);
  });
});
