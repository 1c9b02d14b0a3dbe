import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { ROLES } from "./roles";

export type OfficerSearch = { role: string; departement: string; q: string };
type Props = { filter: OfficerSearch; departments: readonly { code: string; name: string }[] };

/** A plain form: it works without JavaScript, and its address can be shared. */
export function OfficerFilterForm({ filter, departments }: Props) {
  const words = useTranslations("administration.officers");
  const roles = useTranslations("signIn.viewer.roles");
  const isFiltered = Object.values(filter).some((value) => value !== "");
  return (
    <search>
      <form method="get" className="officer-row officer-row--end fr-mb-4w">
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="q">
            {words("search")}
          </label>
          <input className="fr-input" id="q" name="q" type="search" maxLength={100} defaultValue={filter.q} />
        </div>
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="role">
            {words("role")}
          </label>
          <select className="fr-select" id="role" name="role" defaultValue={filter.role}>
            <option value="">{words("everyRole")}</option>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {roles(role)}
              </option>
            ))}
          </select>
        </div>
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="departement">
            {words("department")}
          </label>
          <select className="fr-select" id="departement" name="departement" defaultValue={filter.departement}>
            <option value="">{words("everyDepartment")}</option>
            {departments.map(({ code, name }) => (
              <option key={code} value={code}>
                {name} ({code})
              </option>
            ))}
          </select>
        </div>
        <button className="fr-btn fr-btn--secondary" type="submit">
          {words("filter")}
        </button>
        {isFiltered && (
          <Link className="fr-link" href={paths.officers()}>
            {words("unfilter")}
          </Link>
        )}
      </form>
    </search>
  );
}
