import { useLocale, useTranslations } from "next-intl";
import { getPathname, Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { Section } from "./section";

/** What one can do with one's data. */
export function OwnData() {
  const words = useTranslations("account.data");
  const locale = useLocale();
  return (
    <Section id="donnees" title={words("title")}>
      <p>{words("intro")}</p>
      <a className="fr-btn fr-btn--secondary" href={getPathname({ href: paths.accountData(), locale })} download>
        {words("download")}
      </a>
      <p className="fr-mt-3w fr-mb-0">
        <Link className="fr-link" href={paths.accountDeletion()} prefetch={false}>
          {words("delete")}
        </Link>
      </p>
    </Section>
  );
}
