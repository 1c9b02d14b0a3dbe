import type { ImportKind } from "./import-kinds";
import { callImports } from "./send-file";

/** The rows of an import that nothing comes of, as the API writes them: a CSV file without formulas. */
export async function downloadRejects(kind: ImportKind, importId: string): Promise<Response> {
  const answer = await callImports(kind, `/${encodeURIComponent(importId)}/rejects.csv`);
  if (!answer?.ok) return new Response(null, { status: answer?.status ?? 503 });
  return new Response(answer.body, {
    headers: {
      "content-type": answer.headers.get("content-type") ?? "text/csv; charset=utf-8",
      "content-disposition": answer.headers.get("content-disposition") ?? "attachment",
      "cache-control": "no-store",
    },
  });
}
