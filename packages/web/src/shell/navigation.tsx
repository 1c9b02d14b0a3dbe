"use client";

import { useTranslations } from "next-intl";
import { Link, usePathname } from "@/i18n/navigation";
import { paths } from "@/paths";

/** The few things one does here. Always visible, so it works without JavaScript and on a phone. */
export function Navigation() {
  const words = useTranslations("shell.navigation");
  const current = usePathname();
  const isFinding = current === "/" || current.startsWith("/places");
  return (
    <nav id="navigation" tabIndex={-1} className="shell-navigation" aria-label={words("label")}>
      <ul className="fr-container shell-navigation__list">
        <li>
          <Link
            className="shell-navigation__link"
            prefetch={false}
            href={paths.home()}
            aria-current={isFinding ? "true" : undefined}
          >
            {words("find")}
          </Link>
        </li>
        <li>
          <Link
            className="shell-navigation__link"
            prefetch={false}
            href={paths.myBookings()}
            aria-current={current === paths.myBookings() ? "page" : undefined}
          >
            {words("bookings")}
          </Link>
        </li>
        <li>
          <Link
            className="shell-navigation__link"
            prefetch={false}
            href={paths.waitingList()}
            aria-current={current === paths.waitingList() ? "page" : undefined}
          >
            {words("waitingList")}
          </Link>
        </li>
        <li>
          <Link
            className="shell-navigation__link"
            prefetch={false}
            href={paths.account()}
            aria-current={current.startsWith(paths.account()) ? "page" : undefined}
          >
            {words("account")}
          </Link>
        </li>
        <li>
          <Link
            className="shell-navigation__link"
            prefetch={false}
            href={paths.eligibility()}
            aria-current={current === paths.eligibility() ? "page" : undefined}
          >
            {words("eligibility")}
          </Link>
        </li>
      </ul>
    </nav>
  );
}
