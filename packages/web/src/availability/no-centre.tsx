import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { type BoardAddress, paths } from "@/paths";

/** The search has no centre at all: there will be no place, live or not. */
export function NoCentre({ address }: { address: BoardAddress }) {
  const words = useTranslations("board");
  return (
    <div className="board__empty">
      <h2 className="fr-h4">{words("noCentre.title")}</h2>
      <p>{words("noCentre.explanation")}</p>
      {address.rayon && (
        <p>
          <Link className="fr-link" href={paths.board({ ...address, rayon: undefined })}>
            {words("noCentre.nearest")}
          </Link>
        </p>
      )}
      <Link className="fr-btn fr-btn--secondary" href={paths.home()}>
        {words("filter.elsewhere")}
      </Link>
    </div>
  );
}
