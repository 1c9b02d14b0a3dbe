import { useTranslations } from "next-intl";

type Props = { departments: readonly { code: string; name: string }[]; code: string; date: string };

/** A plain form: it works without JavaScript, and its address can be shared. */
export function WhereAndWhen({ departments, code, date }: Props) {
  const words = useTranslations("withdrawals.where");
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
      <div className="fr-input-group">
        <label className="fr-label" htmlFor="le">
          {words("date")}
        </label>
        <input className="fr-input" type="date" id="le" name="le" defaultValue={date} required />
      </div>
      <button className="fr-btn fr-btn--secondary" type="submit">
        {words("show")}
      </button>
    </form>
  );
}
