import { useTranslations } from "next-intl";

type Props = { own: readonly { code: string; name: string }[]; code: string };

/** Which department, where there are several. A plain form: it works without JavaScript, and its address can be shared. */
export function DepartmentChoice({ own, code }: Props) {
  const words = useTranslations("officer.department");
  if (own.length < 2) return null;
  return (
    <form method="get" className="officer-row officer-row--end officer-department">
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="departement">
          {words("label")}
        </label>
        <select className="fr-select" id="departement" name="departement" defaultValue={code} key={code}>
          {own.map((one) => (
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
