import { useTranslations } from "next-intl";
import { tryAsOfficer } from "./officer.actions";

const ROLES = ["allocation_officer", "delegate", "administrator", "examiner", "analyst", "support"] as const;

/** In a demonstration installation: one click to work for the service, in any role. The API knows whether it is one. */
export function DemonstrationOfficer() {
  const words = useTranslations("officer.demonstration");
  return (
    <section className="fr-callout">
      <h2 className="fr-callout__title">{words("title")}</h2>
      <p className="fr-callout__text fr-mb-2w">{words("message")}</p>
      <form action={tryAsOfficer} className="officer-row">
        {ROLES.map((role, index) => (
          <button
            className={index === 0 ? "fr-btn" : "fr-btn fr-btn--secondary"}
            type="submit"
            name="role"
            value={role}
            key={role}
          >
            {words(role)}
          </button>
        ))}
      </form>
    </section>
  );
}
