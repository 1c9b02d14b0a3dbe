import { EntryDataDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { paths } from "@/paths";
import { isRequestKey } from "./request-key";

/** Everything the service keeps about the request of a link, as a file to save. A link that has none leads to its page, which says so. */
export async function downloadEntry(locale: string, requestKey: string): Promise<Response> {
  const asked = isRequestKey(requestKey)
    ? await askApi(EntryDataDocument, { key: requestKey }).catch(() => null)
    : { entryData: null };
  if (!asked) return new Response(null, { status: 503, headers: { "retry-after": "10" } });
  if (!asked.entryData)
    return new Response(null, { status: 303, headers: { location: `/${locale}${paths.entryRequest(requestKey)}` } });
  return new Response(JSON.stringify(asked.entryData, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="creneau-ma-demande.json"',
      "cache-control": "no-store",
    },
  });
}
