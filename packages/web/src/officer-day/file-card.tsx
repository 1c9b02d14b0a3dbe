import { useTranslations } from "next-intl";
import { useWrittenInstant } from "@/account/written-instant";
import type { RejectedFileLinesFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { IMPORT_KINDS, type ImportKind } from "@/officer/import-kinds";
import { DayCard } from "./day-card";

type Props = { kind: ImportKind; found: RejectedFileLinesFragment };

/** One's own files with rows to correct. Each leads to its rows, where one says that they are dealt with. */
export function FileCard({ kind, found: { files, rows, firstFiles } }: Props) {
  const words = useTranslations("officerDay.files");
  const written = useWrittenInstant();
  return (
    <DayCard
      title={words(`title.${kind}`)}
      href={IMPORT_KINDS[kind].list()}
      count={rows}
      unit={words("unit", { count: rows })}
      none={words("none")}
    >
      <ul className="day-card__links">
        {firstFiles.map((file) => (
          <li key={file.id}>
            <Link href={IMPORT_KINDS[kind].page(file.id)} prefetch={false}>
              {file.fileName}
            </Link>{" "}
            {words("sent", { count: file.rows, ...written(file.sentAt) })}
          </li>
        ))}
      </ul>
      {files > firstFiles.length && <p>{words("more", { count: files - firstFiles.length })}</p>}
    </DayCard>
  );
}
