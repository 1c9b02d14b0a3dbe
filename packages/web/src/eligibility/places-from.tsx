import { useLocale, useTranslations } from "next-intl";
import type { LicenceCategory } from "@/graphql/generated/graphql";
import { getPathname, Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import type { DepartmentName } from "@/places/departments";
import type { OwnFile } from "./load-eligibility";
import { useShortDay } from "./use-headline";

type Props = {
  date: string;
  category: LicenceCategory;
  file: OwnFile | null;
  departments: readonly DepartmentName[];
};

/** The free places from the first day on which one may sit: in the department of the file, or in one that is chosen. */
export function PlacesFrom({ date, category, file, departments }: Props) {
  const words = useTranslations("eligibility.places");
  const written = useShortDay()(date);
  if (!file) return <ChooseDepartment date={date} category={category} departments={departments} />;
  return (
    <p className="verdict__next">
      <Link className="fr-btn" href={paths.board({ departement: file.department.code, categorie: category, du: date })}>
        {words("from", { date: written })}
      </Link>
    </p>
  );
}

function ChooseDepartment({ date, category, departments }: Omit<Props, "file">) {
  const words = useTranslations("eligibility.places");
  const written = useShortDay()(date);
  return (
    <form className="verdict__next" action={getPathname({ href: paths.board({}), locale: useLocale() })}>
      <input type="hidden" name="categorie" value={category} />
      <input type="hidden" name="du" value={date} />
      <div className="fr-select-group verdict__department">
        <label className="fr-label" htmlFor="departement">
          {words("label", { date: written })}
        </label>
        <select className="fr-select" id="departement" name="departement" defaultValue="" required>
          <option value="" disabled>
            {words("choose")}
          </option>
          {departments.map(({ code, name }) => (
            <option key={code} value={code}>
              {code} - {name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary">
        {words("submit")}
      </button>
    </form>
  );
}
