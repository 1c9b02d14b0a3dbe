import type { Locale } from "@creneau/schema";
import escapeHtml from "escape-html";
import type { Mail } from "../platform/mail.js";
import type { Letter, Part } from "./message.types.js";

const GREETING = { fr: "Bonjour,", en: "Hello," } as const satisfies Record<Locale, string>;

const BUTTON = "display:inline-block;padding:12px 20px;background:#000091;color:#fff;text-decoration:none";

const textOf = (part: Part, locale: Locale): string => {
  if (typeof part === "string") return part;
  if ("items" in part) return part.items.map((item) => `- ${item}`).join("\n");
  return `${part.label}${locale === "fr" ? "\u00a0" : ""}: ${part.url}`;
};

const htmlOf = (part: Part): string => {
  if (typeof part === "string") return `<p>${escapeHtml(part)}</p>`;
  if ("items" in part) return `<ul>${part.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
  return `<p><a href="${escapeHtml(part.url)}" style="${BUTTON}">${escapeHtml(part.label)}</a></p>`;
};

/** The letter as text and as HTML, with a greeting. Whatever its parts hold is escaped; a subject is one line. */
export const mailOf = ({ subject, parts, attachments }: Letter, locale: Locale): Omit<Mail, "to"> => ({
  // Not `\s`: a no-break space stays one.
  subject: subject.replace(/[\p{Cc} ]+/gu, " ").trim(),
  text: [GREETING[locale], ...parts.map((part) => textOf(part, locale))].join("\n\n"),
  html: `<!doctype html><html lang="${locale}"><body style="font-family:Arial,sans-serif;color:#161616;line-height:1.5">
<p>${GREETING[locale]}</p>
${parts.map(htmlOf).join("\n")}</body></html>`,
  ...(attachments && { attachments }),
});
