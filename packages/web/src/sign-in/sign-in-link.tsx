"use client";

import { useSearchParams } from "next/navigation";
import { Link, usePathname } from "@/i18n/navigation";
import { paths } from "@/paths";
import { returnPath } from "./return-path";

/** The way in, and back to the page that one is on. */
export function SignInLink({ label }: { label: string }) {
  const pathname = usePathname();
  const search = useSearchParams().toString();
  const here = returnPath(search ? `${pathname}?${search}` : pathname);
  return (
    <Link
      className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-account-circle-line"
      href={paths.signIn(here ? { retour: here } : {})}
    >
      {label}
    </Link>
  );
}
