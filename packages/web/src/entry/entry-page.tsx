import { getTranslations } from "next-intl/server";
import { loadDepartments } from "@/places/departments";
import { pageOrFailure } from "@/shell/page-or-failure";
import { EntryForm } from "./entry-form";

/** Where somebody without a driving school asks for a place: what happens next, and the form. */
export function EntryPage() {
  return pageOrFailure(async () => {
    const words = await getTranslations("entry");
    const departments = await loadDepartments();
    return (
      <div className="fr-container fr-py-6w">
        <div className="fr-grid-row">
          <div className="fr-col-12 fr-col-lg-8">
            <h1>{words("title")}</h1>
            <p className="fr-text--lead">{words("intro")}</p>
            <ol>
              {(["confirm", "check", "invite"] as const).map((step) => (
                <li key={step}>{words(`steps.${step}`)}</li>
              ))}
            </ol>
            <EntryForm departments={departments.map(({ code, name }) => ({ code, name }))} />
          </div>
        </div>
      </div>
    );
  });
}
