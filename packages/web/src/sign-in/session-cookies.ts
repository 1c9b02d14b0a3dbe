/** What the API's sign-in service calls its cookies; behind HTTPS with the prefix that binds them to it. */
const OF_THE_SESSION = /^(__Secure-)?creneau\./;

/** The cookies that end a browser's session: those it has, emptied, with the attributes that browsers want for that. */
export const endedSession = (names: readonly string[]) =>
  names
    .filter((name) => OF_THE_SESSION.test(name))
    .map((name) => ({
      name,
      value: "",
      path: "/",
      maxAge: 0,
      httpOnly: true,
      sameSite: "lax" as const,
      secure: name.startsWith("__Secure-"),
    }));
