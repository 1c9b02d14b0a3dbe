"use client";

import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useQuery } from "urql";
import {
  type ImportMode,
  ImportProgressDocument,
  type ImportProgressFragment,
  PlanningImportProgressDocument,
} from "@/graphql/generated/graphql";
import { Link, useRouter } from "@/i18n/navigation";
import { IMPORT_KINDS, type ImportKind } from "./import-kinds";
import { ResumeForm } from "./resume-form";

const PAUSE_MILLISECONDS = 700;

type Asked = { found?: ImportProgressFragment | null };

const PROGRESS: Record<ImportKind, TypedDocumentNode<Asked, { id: string }>> = {
  candidates: ImportProgressDocument,
  planning: PlanningImportProgressDocument,
};

type Props = { kind: ImportKind; progress: ImportProgressFragment; mode: ImportMode };

/** How far the import is, asked again and again; at its end the page is made anew. Without JavaScript a link does it. */
export function ImportProgress({ kind, progress, mode }: Props) {
  const words = useTranslations("officer.import.progress");
  const { refresh } = useRouter();
  const [{ data, fetching }, ask] = useQuery({
    query: PROGRESS[kind],
    variables: { id: progress.id },
    requestPolicy: "network-only",
  });
  const { state, done, rows } = data?.found ?? progress;
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
        <Link className="fr-link" href={IMPORT_KINDS[kind].page(progress.id)} prefetch={false}>
          {words("refresh")}
        </Link>
      </p>
      <ResumeForm kind={kind} importId={progress.id} mode={mode} />
    </section>
  );
}
