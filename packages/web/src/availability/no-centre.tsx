import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";

/** The search has no centre at all: there will be no place, live or not. */
export function NoCentre() {
  const words = useTranslations("board");
  return (
    <div className="board__empty">
      <h2 className="fr-h4">{words("noCentre.title")}</h2>
      <p>{words("noCentre.explanation")}</p>
      <Link className="fr-btn fr-btn--secondary" href={paths.home()}>
        {words("filter.elsewhere")}
      </Link>
    </div>
  );
}
