import { useTranslations } from "next-intl";
import { NarrowPage } from "@/account/narrow-page";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";

/** After a request was withdrawn: its link leads nowhere any more. */
export function WithdrawnPage() {
  const words = useTranslations("entry.withdrawn");
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
