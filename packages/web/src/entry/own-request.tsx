import { useLocale, useTranslations } from "next-intl";
import { getPathname, Link } from "@/i18n/navigation";
import { paths } from "@/paths";

/** What the author of a request can do with it while they have no account. */
export function OwnRequest({ requestKey }: { requestKey: string }) {
  const words = useTranslations("entry.own");
  const locale = useLocale();
  return (
    <section className="fr-mt-4w" aria-labelledby="vos-donnees">
      <h2 id="vos-donnees">{words("title")}</h2>
      <p>{words("intro")}</p>
      <a
        className="fr-btn fr-btn--secondary"
        href={getPathname({ href: paths.entryData(requestKey), locale })}
        download
      >
        {words("download")}
      </a>
      <p className="fr-mt-3w fr-mb-0">
        <Link className="fr-link" href={paths.entryWithdrawal(requestKey)} prefetch={false}>
          {words("withdraw")}
        </Link>
      </p>
    </section>
  );
}
