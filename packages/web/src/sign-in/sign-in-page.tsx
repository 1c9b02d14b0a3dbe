import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "@/i18n/navigation";
import { paths } from "@/paths";
import { TryDemonstration } from "./demonstration";
import { installation } from "./installation";
import { LinkRequestForm } from "./link-request-form";
import { currentViewer } from "./viewer";

/** Sign-in by e-mail; somebody who is signed in already goes straight on. */
export async function SignInPage({ returnTo }: { returnTo: string | null }) {
  const words = await getTranslations("signIn");
  if (await currentViewer().catch(() => null))
    redirect({ href: returnTo ?? paths.myBookings(), locale: await getLocale() });
  return (
    <div className="fr-container fr-py-6w">
      <div className="fr-grid-row fr-grid-row--center">
        <div className="fr-col-12 fr-col-md-8 fr-col-lg-6">
          <h1>{words("title")}</h1>
          <p className="fr-text--lead">{words("intro")}</p>
          <LinkRequestForm returnTo={returnTo} />
          {installation().demonstration && <Demonstration returnTo={returnTo} />}
        </div>
      </div>
    </div>
  );
}

async function Demonstration({ returnTo }: { returnTo: string | null }) {
  const words = await getTranslations("signIn.demonstration");
  const { mailboxUrl } = installation();
  return (
    <section className="fr-callout fr-mt-6w">
      <h2 className="fr-callout__title">{words("title")}</h2>
      <p className="fr-callout__text fr-mb-2w">{words("message")}</p>
      <TryDemonstration returnTo={returnTo ?? undefined} />
      {mailboxUrl && (
        <p className="fr-mt-2w fr-mb-0">
          <a className="fr-link fr-icon-mail-line fr-link--icon-left" href={mailboxUrl}>
            {words("mailbox")}
          </a>
        </p>
      )}
    </section>
  );
}
