import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { ViewerMenu } from "@/sign-in/viewer-menu";
import { LanguageSwitch } from "./language-switch";
import { Mark } from "./mark";
import { Navigation } from "./navigation";

/** The service's own name, without the State's block mark: Créneau is an open service that anybody may run. */
export function Header() {
  const words = useTranslations("shell");
  return (
    <header className="fr-header shell-header">
      <div className="fr-container shell-header__body">
        <Link className="shell-header__brand" href={paths.home()} title={words("homeLink")}>
          <Mark />
          <span>
            <span className="shell-header__title">{words("service")}</span>
            <span className="shell-header__tagline">{words("tagline")}</span>
          </span>
        </Link>
        <div className="shell-header__tools">
          <ViewerMenu />
          <LanguageSwitch />
        </div>
      </div>
      <Navigation />
    </header>
  );
}
