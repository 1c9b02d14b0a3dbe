import { useTranslations } from "next-intl";
import type { LicenceCategory } from "./licence-category";
import "./own-days.css";

/** The candidate's file does not ask for this category: no place of the board can be booked with it. */
export function NotInFile({ category }: { category: LicenceCategory }) {
  const words = useTranslations("board.own.notInFile");
  return (
    <section className="own-notice" aria-labelledby="own-title">
      <h2 id="own-title" className="own-notice__title">
        {words("title", { category })}
      </h2>
      <p className="own-notice__reason">{words("explanation")}</p>
    </section>
  );
}
