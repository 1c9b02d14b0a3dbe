import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { type BoardAddress, paths } from "@/paths";
import type { LicenceCategory } from "./licence-category";
import "./own-days.css";

type Props = { category: LicenceCategory; others: readonly LicenceCategory[]; address: BoardAddress };

/** The candidate's file does not ask for this category: no place of the board can be booked with it, but others can. */
export function NotInFile({ category, others, address }: Props) {
  const words = useTranslations("board.own.notInFile");
  return (
    <section className="own-notice" aria-labelledby="own-title">
      <h2 id="own-title" className="own-notice__title">
        {words("title", { category })}
      </h2>
      <p className="own-notice__reason">{words("explanation")}</p>
      <p className="own-notice__links">
        {others.map((other) => (
          <Link
            key={other}
            className="fr-link fr-link--sm"
            href={paths.board({ ...address, categorie: other, jour: undefined })}
            prefetch={false}
          >
            {words("other", { category: other })}
          </Link>
        ))}
      </p>
    </section>
  );
}
