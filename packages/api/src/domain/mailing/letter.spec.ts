import { describe, expect, it } from "vitest";
import { LONGEST_SUBJECT, LONGEST_TEXT, MOST_RECIPIENTS, refusalOfLetter, refusalOfRecipients } from "./letter.js";

const whole = { subjectFr: "Objet", subjectEn: "Subject", textFr: "Texte", textEn: "Text" };

describe("a letter of the service is whole in both languages", () => {
  it.each([
    [{}, null],
    [{ subjectFr: " " }, "MailingIncomplete"],
    [{ textEn: "" }, "MailingIncomplete"],
    [{ subjectEn: "a".repeat(LONGEST_SUBJECT) }, null],
    [{ subjectEn: "a".repeat(LONGEST_SUBJECT + 1) }, "MailingIncomplete"],
    [{ textFr: "a".repeat(LONGEST_TEXT) }, null],
    [{ textFr: "a".repeat(LONGEST_TEXT + 1) }, "MailingIncomplete"],
  ])("%j: %s", (changes, kind) => {
    expect(refusalOfLetter({ ...whole, ...changes })?.kind ?? null).toBe(kind);
  });
});

describe("it goes to those whom the officer was shown", () => {
  it.each([
    [0, 0, "NoRecipients"],
    [1, 1, null],
    [2, 1, "RecipientsChanged"],
    [MOST_RECIPIENTS, MOST_RECIPIENTS, null],
    [MOST_RECIPIENTS + 1, MOST_RECIPIENTS + 1, "TooManyRecipients"],
  ])("%d, of whom %d were shown: %s", (recipients, shown, kind) => {
    expect(refusalOfRecipients(recipients, shown)?.kind ?? null).toBe(kind);
  });
});
