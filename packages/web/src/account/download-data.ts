import { PersonalDataDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { paths } from "@/paths";

/** Everything the service keeps about the visitor, as a file to save. Who is not signed in goes to the sign-in page. */
export async function downloadData(locale: string): Promise<Response> {
  const asked = await askApi(PersonalDataDocument, {}).catch(() => null);
  if (!asked) return new Response(null, { status: 503, headers: { "retry-after": "10" } });
  if (!asked.viewer) {
    const location = `/${locale}${paths.signIn({ retour: paths.account() })}`;
    return new Response(null, { status: 303, headers: { location } });
  }
  return new Response(JSON.stringify(asked.viewer.personalData, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="creneau-mes-donnees.json"',
      "cache-control": "no-store",
    },
  });
}
