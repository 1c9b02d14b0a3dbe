import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { installation } from "@/sign-in/installation";
import { Mark } from "./mark";

/** What the service is, and the links that the design system asks for. */
export function Footer() {
  const words = useTranslations("shell");
  const { sourceUrl } = installation();
  return (
    <footer className="fr-footer" id="footer" tabIndex={-1}>
      <div className="fr-container">
        <div className="shell-footer__body">
          <p className="shell-footer__brand">
            <Mark />
            {words("service")}
          </p>
          <p className="shell-footer__about">{words("footer.about")}</p>
        </div>
        <div className="fr-footer__bottom">
          <ul className="fr-footer__bottom-list">
            <li className="fr-footer__bottom-item">
              <Link className="fr-footer__bottom-link" href={paths.entry()} prefetch={false}>
                {words("footer.entry")}
              </Link>
            </li>
            <li className="fr-footer__bottom-item">
              <Link className="fr-footer__bottom-link" href={paths.rules()} prefetch={false}>
                {words("footer.rules")}
              </Link>
            </li>
            <li className="fr-footer__bottom-item">
              <Link className="fr-footer__bottom-link" href={paths.accessibility()}>
                {words("footer.accessibility")}
              </Link>
            </li>
            <li className="fr-footer__bottom-item">
              <Link className="fr-footer__bottom-link" href={paths.legal()}>
                {words("footer.legal")}
              </Link>
            </li>
            <li className="fr-footer__bottom-item">
              <Link className="fr-footer__bottom-link" href={paths.officer()} prefetch={false}>
                {words("footer.officer")}
              </Link>
            </li>
          </ul>
          <div className="fr-footer__bottom-copy">
            <p>{sourceUrl ? <a href={sourceUrl}>{words("footer.licence")}</a> : words("footer.licence")}</p>
          </div>
        </div>
      </div>
    </footer>
  );
}
