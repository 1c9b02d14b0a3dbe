import { getTranslations } from "next-intl/server";
import { ConfirmForm, LinkExpired } from "./confirm-form";
import { keptAsked, keptLink } from "./link-cookies";

/** The page behind the mailed link: one button, and only that button consumes the link. */
export async function ConfirmPage() {
  const words = await getTranslations("signIn.confirm");
  return (
    <div className="fr-container fr-py-6w">
      <div className="fr-grid-row fr-grid-row--center">
        <div className="fr-col-12 fr-col-md-8 fr-col-lg-6">
          {(await keptLink()) ? (
            <ConfirmForm>
              <h1>{words("title")}</h1>
              <p className="fr-text--lead">{words("message")}</p>
              {!(await keptAsked()) && (
                <div className="fr-alert fr-alert--warning fr-mb-3w">
                  <h2 className="fr-alert__title">{words("notAsked.title")}</h2>
                  <p>{words("notAsked.message")}</p>
                </div>
              )}
              <p className="fr-text--sm">{words("why")}</p>
            </ConfirmForm>
          ) : (
            <LinkExpired />
          )}
        </div>
      </div>
    </div>
  );
}
