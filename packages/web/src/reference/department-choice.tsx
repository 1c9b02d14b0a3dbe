import { useTranslations } from "next-intl";

type Props = { departments: readonly { code: string; name: string }[]; code: string };

/** A plain form: it works without JavaScript, and its address can be shared. */
export function DepartmentChoice({ departments, code }: Props) {
  const words = useTranslations("reference");
  return (
    <form method="get" className="officer-row officer-row--end">
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="departement">
          {words("department")}
        </label>
        <select className="fr-select" id="departement" name="departement" defaultValue={code}>
          {departments.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name} ({one.code})
            </option>
          ))}
        </select>
      </div>
      <button className="fr-btn fr-btn--secondary" type="submit">
        {words("show")}
      </button>
    </form>
  );
}
