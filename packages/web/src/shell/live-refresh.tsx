"use client";

import { useEffect } from "react";
import { useRouter } from "@/i18n/navigation";

/** Reads the page again and again while somebody looks at it. Without JavaScript one reloads it. */
export function LiveRefresh({ everyMs }: { everyMs: number }) {
  const { refresh } = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [refresh, everyMs]);
  return null;
}
