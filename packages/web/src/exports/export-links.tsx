import { useLocale, useTranslations } from "next-intl";
import { getPathname } from "@/i18n/navigation";
import { paths } from "@/paths";
import { EXPORT_FORMATS, type ExportedList, type ExportFilters } from "./exported-lists";
import "./exports.css";

type Props = { list: ExportedList; filters?: ExportFilters };

/** The list of a screen as a file, with the filters of the screen: plain links, since each of them is written down. */
export function ExportLinks({ list, filters = {} }: Props) {
  const words = useTranslations("exports");
  const locale = useLocale();
  const name = words(`lists.${list}`);
  return (
    <p className="export-links">
      <span>{words("take", { list: name })}</span>
      {EXPORT_FORMATS.map((format) => (
        <a
          key={format}
          className="fr-link fr-icon-arrow-down-line fr-link--icon-left"
          href={getPathname({ href: paths.exported(list, format, filters), locale })}
        >
          {format.toUpperCase()} <span className="fr-sr-only">{words("of", { list: name })}</span>
        </a>
      ))}
    </p>
  );
}
