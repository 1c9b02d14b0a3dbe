import { useTranslations } from "next-intl";
import type { Range } from "./publish-form";

type Props = { range: Range; centres: readonly { id: string; name: string }[] };

/** Which sessions: the page comes anew with what would open. */
export function RangeForm({ range, centres }: Props) {
  const words = useTranslations("planning.publication");
  const week = useTranslations("planning.week");
  return (
    <form className="officer-row officer-row--end planning-choice" method="get" aria-label={words("range")}>
      <input type="hidden" name="departement" value={range.departement} />
      <div className="fr-input-group planning-field">
        <label className="fr-label" htmlFor="du">
          {words("from")}
        </label>
        <input className="fr-input" id="du" name="du" type="date" defaultValue={range.du} required />
      </div>
      <div className="fr-input-group planning-field">
        <label className="fr-label" htmlFor="au">
          {words("to")}
        </label>
        <input className="fr-input" id="au" name="au" type="date" defaultValue={range.au} required />
      </div>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="centre">
          {words("centre")}
        </label>
        <select className="fr-select" id="centre" name="centre" defaultValue={range.centre ?? ""}>
          <option value="">{week("everyCentre")}</option>
          {centres.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
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
