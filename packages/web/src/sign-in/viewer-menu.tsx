import { getTranslations } from "next-intl/server";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";

/** The end of the header: sign in, or the visitor's name and the way out. */
export async function ViewerMenu() {
  const words = await getTranslations("signIn");
  return (
    <Link className="fr-btn fr-icon-account-circle-line" href={paths.signIn()}>
      {words("title")}
    </Link>
  );
}
