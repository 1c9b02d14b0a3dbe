import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";

export function BackToReference({ department }: { department: string }) {
  const words = useTranslations("reference");
  return (
    <p>
      <Link
        className="fr-link fr-icon-arrow-left-line fr-link--icon-left"
        href={paths.reference({ departement: department })}
      >
        {words("title")}
      </Link>
    </p>
  );
}
