/**
 * Where a visitor goes after signing in: a path of this web app without its language, e.g. `/places/abc/reserver`.
 * Whatever else an address may carry (another site, a scheme, `//host`, a backslash) gives `null`: no open redirect.
 */
export function returnPath(wanted: string | null | undefined): string | null {
  if (!wanted?.startsWith("/") || wanted.length > 500) return null;
  const here = "http://here.invalid";
  const url = URL.parse(wanted, here);
  if (url?.origin !== here || url.pathname.startsWith("//")) return null;
  const path = url.pathname.replace(/^\/(fr|en)(?=\/|$)/, "") || "/";
  // Coming back to the sign-in pages themselves would be a loop; a path that begins with `//` is another site.
  if (path.startsWith("//") || path === "/connexion" || path.startsWith("/connexion/")) return null;
  return path + url.search;
}
