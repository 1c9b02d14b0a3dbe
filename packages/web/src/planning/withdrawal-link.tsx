import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";

/** Where a session of which something was published is taken back: a page of its own, since people may have to be told. */
export function WithdrawalLink({ session }: { session: string }) {
  const words = useTranslations("planning.withdraw");
  return (
    <section aria-labelledby="retirer-la-session">
      <h2 className="fr-h4" id="retirer-la-session">
        {words("title")}
      </h2>
      <p>{words("hint")}</p>
      <p>
        <Link className="fr-link" href={paths.withdrawSession(session)} prefetch={false}>
          {words("link")}
        </Link>
      </p>
    </section>
  );
}
