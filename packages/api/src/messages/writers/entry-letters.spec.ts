import { ENTRY_REASONS, LOCALES, type MessageKind } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { RULES_OF_REASONS } from "../../entry/entry.words.js";
import { mailOf } from "../letter.js";
import type { MessageToWrite } from "../message.types.js";
import { MESSAGE_WRITERS } from "../message-writers.js";

const KEY = "0b0e2a5c-2f0e-4f5c-9b58-0d5a3f1f7a10";
const WEB = "https://creneau.example";

const written = async (kind: MessageKind, locale: "fr" | "en", details: object) => {
  const message: MessageToWrite = {
    ...{ id: "1", kind, subject: "1", bookingId: null, locale, candidate: null, exam: null },
    ...{ queuedAt: new Date("2026-11-24T10:00:00Z"), details: { key: KEY, ...details } },
    ...{ webOrigin: WEB, now: Temporal.Instant.from("2026-11-24T10:00:00Z") },
  };
  const letter = await MESSAGE_WRITERS[kind](message);
  if ("dropped" in letter) throw new Error(letter.dropped);
  return mailOf(letter, locale).text;
};

describe.each(LOCALES)("in %s", (locale) => {
  const request = `${WEB}/${locale}/candidat-libre/demande?cle=${KEY}`;

  it("the link to confirm leads to the page of the request", async () => {
    expect(await written("entry_confirmation", locale, {})).toContain(request);
  });

  it("each refusal has its own words, its rule, and the page of the request", async () => {
    const texts = await Promise.all(ENTRY_REASONS.map((reason) => written("entry_refused", locale, { reason })));
    expect(new Set(texts).size).toBe(ENTRY_REASONS.length);
    for (const [index, reason] of ENTRY_REASONS.entries()) {
      expect(texts[index]).toContain(`${WEB}/${locale}/regles#${RULES_OF_REASONS[reason]}`);
      expect(texts[index]).toContain(request);
    }
  });

  it("the invitation leads to the sign-in, the opening of a department names it and its day", async () => {
    expect(await written("invitation", locale, {})).toContain(`${WEB}/${locale}/connexion`);
    const opened = await written("department_opened", locale, { department: "Rhône", opensOn: "2026-12-01" });
    expect(opened).toContain("Rhône");
    expect(opened).toContain(locale === "fr" ? "1er décembre 2026" : "1 December 2026");
  });

  it.each([
    ["has_account", `${WEB}/${locale}/connexion`],
    ["has_request", request],
    ["file_elsewhere", `${WEB}/${locale}/candidat-libre`],
  ])("what is known (%s) leads to %s", async (kind, link) => {
    expect(await written("entry_known", locale, { kind })).toContain(link);
  });

  it("ENR-10: what differs and what is missing are told apart", async () => {
    const doubts = [
      { kind: "IdentityDiffers", field: "birthDate" },
      { kind: "IdentityMissing", field: "surname" },
    ];
    const text = await written("entry_known", locale, { kind: "has_request", doubts });
    const [differs, missing] =
      locale === "fr"
        ? [/diffère de votre demande\u00a0:\s+- date de naissance/, /ne dit pas\u00a0:\s+- nom de naissance/]
        : [/differs from your request:\s+- date of birth/, /does not say:\s+- name at birth/];
    expect(text).toMatch(differs);
    expect(text).toMatch(missing);
  });
});
