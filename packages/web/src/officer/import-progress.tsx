"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useQuery } from "urql";
import { type ImportMode, ImportProgressDocument, type ImportProgressFragment } from "@/graphql/generated/graphql";
import { Link, useRouter } from "@/i18n/navigation";
import { paths } from "@/paths";
import { ResumeForm } from "./resume-form";

const PAUSE_MILLISECONDS = 700;

/** How far the import is, asked again and again; at its end the page is made anew. Without JavaScript a link does it. */
export function ImportProgress({ progress, mode }: { progress: ImportProgressFragment; mode: ImportMode }) {
  const words = useTranslations("officer.import.progress");
  const { refresh } = useRouter();
  const [{ data, fetching }, ask] = useQuery({
    query: ImportProgressDocument,
    variables: { id: progress.id },
    requestPolicy: "network-only",
  });
  const { state, done, rows } = data?.candidateImport ?? progress;
  useEffect(() => {
    if (fetching) return;
    if (state === "APPLIED") return refresh();
    const timer = setTimeout(() => ask({ requestPolicy: "network-only" }), PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [fetching, state, ask, refresh]);
  return (
    <section className="fr-callout" aria-labelledby="avancement">
      <h2 className="fr-callout__title" id="avancement">
        {words("title")}
      </h2>
      <p role="status">{words("done", { done, rows })}</p>
      <progress className="officer-progress" value={done} max={Math.max(rows, 1)} aria-labelledby="avancement" />
      <p>
        <Link className="fr-link" href={paths.import(progress.id)} prefetch={false}>
          {words("refresh")}
        </Link>
      </p>
      <ResumeForm importId={progress.id} mode={mode} />
    </section>
  );
}
