import { useTranslations } from "next-intl";
import { useWrittenDate } from "@/availability/use-written-date";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { addDays } from "./week";
import type { FoundWeek } from "./week-page";

type Props = {
  own: readonly { code: string; name: string }[];
  week: FoundWeek;
  monday: string;
  centre: string | null;
};

/** Which week, of which department, at which centre; and the way to publish it. */
export function WeekChoice({ own, week, monday, centre }: Props) {
  const words = useTranslations("planning.week");
  const all = useTranslations("planning");
  const written = useWrittenDate();
  const { code, centres } = week.department;
  const sunday = addDays(monday, 6);
  const at = (semaine: string) => paths.planning({ departement: code, semaine, centre: centre ?? undefined });
  return (
    <>
      {own.length > 1 && (
        <nav aria-label={all("departments")}>
          <ul className="officer-filter">
            {own.map((one) => (
              <li key={one.code}>
                <Link
                  className="fr-tag"
                  href={paths.planning({ departement: one.code, semaine: monday })}
                  aria-current={one.code === code ? "true" : undefined}
                  prefetch={false}
                >
                  {one.name} ({one.code})
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <form className="officer-row officer-row--end planning-choice" method="get">
        <input type="hidden" name="departement" value={code} />
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="semaine">
            {words("date")}
          </label>
          <input className="fr-input" id="semaine" name="semaine" type="date" defaultValue={monday} required />
        </div>
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="centre">
            {words("centre")}
          </label>
          <select className="fr-select" id="centre" name="centre" defaultValue={centre ?? ""}>
            <option value="">{words("everyCentre")}</option>
            {centres.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button className="fr-btn fr-btn--secondary" type="submit">
          {words("go")}
        </button>
      </form>
      <h2 className="fr-h4">{words("caption", { from: written(monday, "date"), to: written(sunday, "date") })}</h2>
      <div className="officer-row planning-steps">
        <Link
          className="fr-link fr-icon-arrow-left-s-line fr-link--icon-left"
          href={at(addDays(monday, -7))}
          prefetch={false}
        >
          {words("previous")}
        </Link>
        <Link
          className="fr-link fr-icon-arrow-right-s-line fr-link--icon-right"
          href={at(addDays(monday, 7))}
          prefetch={false}
        >
          {words("next")}
        </Link>
        <Link
          className="fr-btn fr-btn--sm"
          href={paths.planningPublication({ departement: code, du: monday, au: sunday, centre: centre ?? undefined })}
          prefetch={false}
        >
          {words("publish")}
        </Link>
        <span className="planning-facts">{words("count", { count: week.totalCount })}</span>
      </div>
    </>
  );
}
