import { getLocale, getTranslations } from "next-intl/server";
import { publicApiUrl } from "@/graphql/addresses";
import { redirect } from "@/i18n/navigation";
import { paths } from "@/paths";
import { installation } from "@/sign-in/installation";
import { currentOfficer } from "@/sign-in/viewer";
import { DemonstrationOfficer } from "./demonstration-officer";
import "./officer.css";

/** Why the identity provider, or the API, has sent somebody back: the words of the API's addresses. */
const REFUSED = ["inconnu", "echec", "indisponible"] as const;

/** Where officers sign in: with ProConnect, and in a demonstration as any of them. */
export async function OfficerSignInPage({ refused }: { refused: string | undefined }) {
  const [words, locale] = await Promise.all([getTranslations("officer.signIn"), getLocale()]);
  if (await currentOfficer().catch(() => null)) redirect({ href: paths.officer(), locale });
  const why = REFUSED.find((one) => one === refused);
  const { officerSignIn, demonstration } = installation();
  return (
    <div className="fr-container fr-py-6w officer">
      <h1>{words("title")}</h1>
      {why && (
        <div className="fr-alert fr-alert--warning fr-mb-4w" role="alert">
          <p className="fr-alert__title">{words(`refused.${why}.title`)}</p>
          <p>{words(`refused.${why}.message`)}</p>
        </div>
      )}
      {officerSignIn ? (
        <>
          <p className="fr-text--lead">{words("intro")}</p>
          <div className="fr-connect-group fr-mb-4w">
            <a className="fr-btn fr-btn--lg" href={`${publicApiUrl()}/auth/officers?langue=${locale}`}>
              {words("proConnect")}
            </a>
          </div>
        </>
      ) : (
        <p className="fr-text--lead">{words("none")}</p>
      )}
      {demonstration && <DemonstrationOfficer />}
    </div>
  );
}
