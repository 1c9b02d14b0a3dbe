import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "@/i18n/navigation";
import { paths } from "@/paths";
import { keptLeaving } from "@/sign-in/officer-session";

/** On the way out, without JavaScript: the session here is over, and the browser goes on to end the one at the identity provider. */
export async function OfficerSignedOutPage() {
  const [words, locale, there] = await Promise.all([
    getTranslations("officer.signIn.signedOut"),
    getLocale(),
    keptLeaving(),
  ]);
  if (!there) return redirect({ href: paths.home(), locale });
  return (
    <div className="fr-container fr-py-6w">
      <meta httpEquiv="refresh" content={`0;url=${there}`} />
      <h1>{words("title")}</h1>
      <p className="fr-text--lead">{words("message")}</p>
      <p>
        <a className="fr-btn" href={there}>
          {words("leave")}
        </a>
      </p>
    </div>
  );
}
