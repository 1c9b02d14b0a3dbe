import { expect, test } from "vitest";
import { endedSession } from "./session-cookies";

test("ending a session empties its cookies and no other", () => {
  const browserHas = ["NEXT_LOCALE", "creneau.session_token", "__Secure-creneau.session_token", "creneau-lien-fr"];
  expect(endedSession(browserHas)).toMatchObject([
    { name: "creneau.session_token", value: "", path: "/", maxAge: 0, secure: false },
    { name: "__Secure-creneau.session_token", value: "", path: "/", maxAge: 0, secure: true },
  ]);
});
