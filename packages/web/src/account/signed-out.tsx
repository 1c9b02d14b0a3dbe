import { getTranslations } from "next-intl/server";
import { Notice } from "@/bookings/notice";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";

/** In place of a page about one's own file. */
export async function SignedOut({ returnTo }: { returnTo: string }) {
  const words = await getTranslations("account.signedOut");
  return (
    <>
      <Notice kind="info" title={words("title")} message={words("message")} />
      <Link className="fr-btn" href={paths.signIn({ retour: returnTo })}>
        {words("signIn")}
      </Link>
    </>
  );
}
