import { getLocale, getTranslations } from "next-intl/server";
import { Link, redirect } from "@/i18n/navigation";
import { paths } from "@/paths";
import { DemonstrationOffer } from "./demonstration-offer";
import { LinkRequestForm } from "./link-request-form";
import { PasskeySignIn } from "./passkey-sign-in";
import { currentViewer } from "./viewer";

type Props = { returnTo: string | null; signedOutHere: boolean };

/** Sign-in by e-mail; somebody who is signed in already goes straight on. */
export async function SignInPage({ returnTo, signedOutHere }: Props) {
  const words = await getTranslations("signIn");
  if (await currentViewer().catch(() => null))
    redirect({ href: returnTo ?? paths.myBookings(), locale: await getLocale() });
  return (
    <div className="fr-container fr-py-6w">
      <div className="fr-grid-row fr-grid-row--center">
        <div className="fr-col-12 fr-col-md-8 fr-col-lg-6">
          {signedOutHere && (
            <div className="fr-alert fr-alert--warning fr-mb-4w" role="alert">
              <p className="fr-alert__title">{words("signedOutHere.title")}</p>
              <p>{words("signedOutHere.message")}</p>
            </div>
          )}
          <h1>{words("title")}</h1>
          <p className="fr-text--lead">{words("intro")}</p>
          <LinkRequestForm returnTo={returnTo} />
          <PasskeySignIn returnTo={returnTo} />
          <p className="fr-mt-4w">
            {words("entry.question")}{" "}
            <Link className="fr-link" href={paths.entry()}>
              {words("entry.link")}
            </Link>
          </p>
          <DemonstrationOffer returnTo={returnTo ?? undefined} />
        </div>
      </div>
    </div>
  );
}
