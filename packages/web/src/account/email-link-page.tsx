import { useTranslations } from "next-intl";
import { EmailLinkForm } from "./email-link-form";
import { NarrowPage } from "./narrow-page";
import "./account.css";

/** The page behind the mails about a change of address: opening it changes nothing, its buttons do. */
export function EmailLinkPage({ linkKey }: { linkKey: string }) {
  const words = useTranslations("account.emailLink");
  return (
    <NarrowPage>
      <h1>{words("title")}</h1>
      <EmailLinkForm linkKey={linkKey}>
        <p className="fr-text--lead">{words("message")}</p>
        <p className="fr-text--sm">{words("why")}</p>
      </EmailLinkForm>
    </NarrowPage>
  );
}
