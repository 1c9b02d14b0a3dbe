import { Link } from "@/i18n/navigation";

/** The way back, before the title of a page. */
export function BackLink({ href, label }: { href: string; label: string }) {
  return (
    <p>
      <Link className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={href}>
        {label}
      </Link>
    </p>
  );
}
