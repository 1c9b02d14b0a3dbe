import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { ACT_KINDS } from "./act-kinds";
import type { ActsSearch } from "./acts-search";

type Props = { search: ActsSearch; departments: readonly { code: string; name: string }[] };

/** A plain form: it works without JavaScript, and its address can be shared. */
export function ActFilterForm({ search, departments }: Props) {
  const words = useTranslations("administration.acts");
  const input = (name: "agent" | "objet" | "du" | "au", label: string, kind: "text" | "date", hint?: string) => (
    <div className="fr-input-group">
      <label className="fr-label" htmlFor={name}>
        {label}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </label>
      <input
        className="fr-input"
        id={name}
        name={name}
        type={kind}
        defaultValue={search[name] ?? ""}
        maxLength={100}
        inputMode={name === "agent" ? "numeric" : undefined}
      />
    </div>
  );
  return (
    <search aria-label={words("search")}>
      <form method="get" className="acts-search">
        {input("du", words("from"), "date")}
        {input("au", words("until"), "date")}
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="acte">
            {words("act")}
          </label>
          <select className="fr-select" id="acte" name="acte" defaultValue={search.acte ?? ""}>
            <option value="">{words("everyAct")}</option>
            {ACT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {words(`kinds.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="departement">
            {words("department")}
          </label>
          <select className="fr-select" id="departement" name="departement" defaultValue={search.departement ?? ""}>
            <option value="">{words("everyDepartment")}</option>
            {departments.map(({ code, name }) => (
              <option key={code} value={code}>
                {name} ({code})
              </option>
            ))}
          </select>
        </div>
        {input("agent", words("agent"), "text")}
        {input("objet", words("object"), "text", words("objectHint"))}
        <div className="officer-row">
          <button className="fr-btn fr-btn--secondary" type="submit">
            {words("submit")}
          </button>
          {Object.values(search).some((value) => value !== "") && (
            <Link className="fr-link" href={paths.acts()}>
              {words("unfilter")}
            </Link>
          )}
        </div>
      </form>
    </search>
  );
}
