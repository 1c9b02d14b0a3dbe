import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { ImportMode, ImportNoticeFragment, ImportProgressFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { ApplyForm } from "./apply-form";
import { IMPORT_KINDS, type ImportKind } from "./import-kinds";
import { ImportNotices } from "./import-notices";
import { ImportProgress } from "./import-progress";
import { SettleForm } from "./settle-form";

/** Whether an address may hold the id of an import. */
export const isImportId = (id: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id);

type Found = ImportNoticeFragment & ImportProgressFragment & { fileName: string; mode?: ImportMode | null };
type Props = {
  kind: ImportKind;
  found: Found | null;
  hasRejects: boolean;
  /** Whether it waits on the screen of the day until its officer says that its rows are dealt with. */
  waitsForDay: boolean;
  children: ReactNode;
};

/** The page of an import: how to carry it out, how far it is, and under it its rows. Null: there is none of this id. */
export async function ImportFrame({ kind, found, hasRejects, waitsForDay, children }: Props) {
  const words = await getTranslations("officer.import");
  return (
    <>
      <p>
        <Link className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={IMPORT_KINDS[kind].list()}>
          {words("back")}
        </Link>
      </p>
      {found ? (
        <>
          <h1>{words("title", { file: found.fileName })}</h1>
          <ImportNotices kind={kind} found={found} />
          {found.state === "PREVIEWED" && <ApplyForm kind={kind} importId={found.id} invalid={hasRejects} />}
          {found.state === "APPLYING" && <ImportProgress kind={kind} progress={found} mode={found.mode ?? "PER_ROW"} />}
          {children}
          {waitsForDay && <SettleForm importId={found.id} isSettled={Boolean(found.settledAt)} />}
        </>
      ) : (
        <>
          <h1>{words("unknown.title")}</h1>
          <p>{words("unknown.message")}</p>
        </>
      )}
    </>
  );
}
