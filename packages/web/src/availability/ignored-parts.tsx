import { useFormatter, useTranslations } from "next-intl";
import type { IgnorablePart } from "./board-address";

/** Says which parts of the address could not be read. */
export function IgnoredParts({ parts }: { parts: readonly IgnorablePart[] }) {
  const words = useTranslations("board.ignored");
  const format = useFormatter();
  if (parts.length === 0) return null;
  return (
    <div className="fr-alert fr-alert--warning fr-mb-3w" role="status">
      <p className="fr-alert__title">{words("title")}</p>
      <p>{words("explanation", { parts: format.list([...new Set(parts)].map((part) => words(part))) })}</p>
    </div>
  );
}
