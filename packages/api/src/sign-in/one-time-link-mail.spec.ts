import { expect, test } from "vitest";
import { oneTimeLinkMail } from "./one-time-link-mail.js";

test("the French mail has a no-break space before a colon", () => {
  const { subject, text } = oneTimeLinkMail("https://creneau.example", "a token", "fr");
  expect(`${subject}\n${text}`).toContain("ouvrez ce lien\u00a0:");
  expect(`${subject}\n${text}`).not.toMatch(/ [:;!?»]|« /);
});
