import { LOCALES, MESSAGE_KINDS } from "@creneau/schema";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { mailOf } from "./letter.js";
import type { MessageToWrite } from "./message.types.js";
import { MESSAGE_WRITERS } from "./message-writers.js";

const HOSTILE = `<script>alert("é")</script>\r\nBcc: all@exemple.fr`;

describe.each(MESSAGE_KINDS)("%s", (kind) => {
  it.each(LOCALES)("has words in %s, and nothing of the candidate is read as HTML or as a header", async (locale) => {
    const message: MessageToWrite = {
      ...{ id: "0199a000-0000-7000-8000-000000000001", kind, subject: "1", details: {}, locale, bookingId: null },
      candidate: { id: 1, firstName: HOSTILE, birthName: HOSTILE, neph: "990000000001" },
      ...{ webOrigin: "https://creneau.example", now: Temporal.Instant.from("2026-11-24T10:00:00Z") },
    };
    const letter = await MESSAGE_WRITERS[kind](message);
    if ("dropped" in letter) throw new Error(letter.dropped);
    const mail = mailOf(letter, locale);
    expect(mail.subject).toMatch(/^\S.{8,}\S$/);
    expect(mail.text).toContain("https://creneau.example/");
    expect(mail.html).not.toContain("<script>");
  });
});

it("a letter is escaped in HTML, plain in text, and its subject is one line", () => {
  const mail = mailOf(
    { subject: HOSTILE, parts: [HOSTILE, { items: [HOSTILE] }, { label: HOSTILE, url: `https://x.example/?a="&b=1` }] },
    "fr",
  );
  expect(mail.subject).not.toMatch(/[\r\n]/);
  expect(mail.html).not.toContain("<script>");
  expect(mail.html).toContain('href="https://x.example/?a=&quot;&amp;b=1"');
  expect(mail.text).toContain(HOSTILE);
});
