import { useTranslations } from "next-intl";
import { tryAsOfficer } from "./officer.actions";

/** In a demonstration installation: one click to work for the service. The API knows whether it is one. */
export function DemonstrationOfficer() {
  const words = useTranslations("officer.demonstration");
  return (
    <section className="fr-callout">
      <h2 className="fr-callout__title">{words("title")}</h2>
      <p className="fr-callout__text fr-mb-2w">{words("message")}</p>
      <form action={tryAsOfficer} className="officer-row">
        <button className="fr-btn" type="submit" name="role" value="allocation_officer">
          {words("allocationOfficer")}
        </button>
        <button className="fr-btn fr-btn--secondary" type="submit" name="role" value="delegate">
          {words("delegate")}
        </button>
      </form>
    </section>
  );
}
