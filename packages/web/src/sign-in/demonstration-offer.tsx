import { getTranslations } from "next-intl/server";
import { TryDemonstration } from "./demonstration";
import { installation } from "./installation";
import { currentViewer } from "./viewer";

/** In a demonstration installation: one click to be a candidate, and the mailbox. Elsewhere, or signed in already: nothing. */
export async function DemonstrationOffer({ returnTo }: { returnTo?: string | undefined }) {
  const { demonstration, mailboxUrl } = installation();
  if (!demonstration || (await currentViewer().catch(() => null))) return null;
  const words = await getTranslations("signIn.demonstration");
  return (
    <section className="fr-callout fr-mt-6w">
      <h2 className="fr-callout__title">{words("title")}</h2>
      <p className="fr-callout__text fr-mb-2w">{words("message")}</p>
      <TryDemonstration returnTo={returnTo} />
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
