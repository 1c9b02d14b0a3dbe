import { useTranslations } from "next-intl";
import type { MailingAudience } from "@/graphql/generated/graphql";
import type { Audience } from "./letter-form";

export const AUDIENCES = ["BOOKED", "WAITING"] as const satisfies readonly MailingAudience[];

type Props = { to: Audience; departments: readonly { code: string; name: string }[] };

/** To whom: a plain form, whose address is the choice. */
export function AudienceForm({ to, departments }: Props) {
  const words = useTranslations("administration.mailings");
  return (
    <form method="get" className="mailings-choice">
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="departement">
          {words("department")}
        </label>
        <select className="fr-select" id="departement" name="departement" defaultValue={to.code}>
          {departments.map(({ code, name }) => (
            <option key={code} value={code}>
              {name} ({code})
            </option>
          ))}
        </select>
      </div>
      <fieldset className="fr-fieldset" aria-labelledby="a-qui">
        <legend className="fr-fieldset__legend fr-fieldset__legend--regular" id="a-qui">
          {words("audience")}
        </legend>
        {AUDIENCES.map((audience) => (
          <div className="fr-fieldset__element" key={audience}>
            <div className="fr-radio-group">
              <input
                type="radio"
                id={audience}
                name="destinataires"
                value={audience}
                defaultChecked={audience === to.audience}
              />
              <label className="fr-label" htmlFor={audience}>
                {words(`audiences.${audience}`)}
                <span className="fr-hint-text">{words(`audienceHints.${audience}`)}</span>
              </label>
            </div>
          </div>
        ))}
      </fieldset>
      <div className="fr-input-group">
        <label className="fr-label" htmlFor="le">
          {words("examDate")}
          <span className="fr-hint-text">{words("examDateHint")}</span>
        </label>
        <input className="fr-input" id="le" name="le" type="date" defaultValue={to.examDate ?? ""} />
      </div>
      <button className="fr-btn fr-btn--secondary" type="submit">
        {words("show")}
      </button>
    </form>
  );
}
