"use client";

import { useEffect } from "react";
import { useRouter } from "@/i18n/navigation";

const EVERY_MS = 4_000;

/** Reads the page again while somebody looks at it: people answer at any moment. Without JavaScript one reloads it. */
export function LiveRefresh() {
  const { refresh } = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) refresh();
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return null;
}
