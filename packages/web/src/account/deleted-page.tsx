import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { NarrowPage } from "./narrow-page";

/** After the deletion: nobody is signed in here any more. */
export function DeletedPage() {
  const words = useTranslations("account.deleted");
  return (
    <NarrowPage>
      <h1>{words("title")}</h1>
      <p className="fr-text--lead">{words("message")}</p>
      <Link className="fr-btn" href={paths.home()}>
        {words("home")}
      </Link>
    </NarrowPage>
  );
}
