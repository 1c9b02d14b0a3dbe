"use client";

import { useLocale } from "next-intl";
import { createContext, type MouseEvent, type ReactNode, useContext } from "react";
import { getPathname, Link } from "@/i18n/navigation";
import { type BoardAddress, paths } from "@/paths";

/** The address of the board on the page, and whether it knows enough to show another day or centre without asking. */
export const BoardContext = createContext<{ address: BoardAddress; isInstant: boolean }>({
  address: {},
  isInstant: false,
});

type Props = {
  change: Partial<BoardAddress>;
  isCurrent?: boolean;
  className: string;
  label?: string | undefined;
  children: ReactNode;
};

/** A link to the same board, looked at otherwise. It works without JavaScript; live, it is instant. */
export function BoardLink({ change, isCurrent = false, className, label, children }: Props) {
  const { address, isInstant } = useContext(BoardContext);
  const locale = useLocale();
  const href = paths.board({ ...address, ...change });
  const go = (event: MouseEvent) => {
    if (!isInstant || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    window.history.pushState(null, "", getPathname({ href, locale }));
  };
  return (
    <Link
      className={className}
      href={href}
      onClick={go}
      aria-label={label}
      aria-current={isCurrent ? "true" : undefined}
      prefetch={false}
      scroll={false}
    >
      {children}
    </Link>
  );
}
