import { ENTRY_STATES } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { type KnownEntries, receptionOf } from "./known-entry.js";
import type { Entry } from "./read-entry.js";

const entry: Entry = {
  ...{ neph: "093631754283", birthName: "Lefèvre-Martin", usageName: null, firstName: "Léa", birthDate: "2000-03-10" },
  ...{ email: "lea@mail.example", mobile: "+33612345678", departmentCode: "93" },
};
const identity = { surname: "LEFEVRE MARTIN", firstName: "LEA", birthDate: "2000-03-10" };
const nothing: KnownEntries = { candidateOfEmail: null, requestOfEmail: null, fileElsewhere: false };
const received = (known: Partial<KnownEntries>) => receptionOf(entry, { ...nothing, ...known });

describe("one request for an address and for a file", () => {
  it("a new one is to be confirmed", () => {
    expect(received({})).toEqual({ kind: "confirm" });
  });

  it.each(ENTRY_STATES.filter((state) => state !== "refused"))("an earlier one that is %s", (state) => {
    const kind = state === "to_confirm" ? "confirm" : "has_request";
    expect(received({ requestOfEmail: { key: "k", state, identity } })).toMatchObject({ kind });
  });

  it("who is a candidate signs in", () => {
    expect(received({ candidateOfEmail: { id: 1 }, fileElsewhere: true })).toEqual({ kind: "has_account" });
  });

  it("the file of another address is not taken over", () => {
    expect(received({ fileElsewhere: true })).toEqual({ kind: "file_elsewhere" });
  });
});

describe("ENR-10: what differs and what is missing are two things", () => {
  const doubts = (changes: Partial<Record<keyof typeof identity, string | null>>) => {
    const reception = received({
      requestOfEmail: { key: "k", state: "waiting", identity: { ...identity, ...changes } },
    });
    return "doubts" in reception ? reception.doubts : null;
  };

  it.each([
    [{}, []],
    [{ birthDate: "2000-03-11" }, [{ kind: "IdentityDiffers", field: "birthDate" }]],
    [{ birthDate: null }, [{ kind: "IdentityMissing", field: "birthDate" }]],
    [
      { surname: "Durand", firstName: "" },
      [
        { kind: "IdentityDiffers", field: "surname" },
        { kind: "IdentityMissing", field: "firstName" },
      ],
    ],
  ])("%j", (changes, expected) => {
    expect(doubts(changes)).toEqual(expected);
  });
});
