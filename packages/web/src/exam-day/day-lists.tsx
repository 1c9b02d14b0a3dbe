"use client";

import { useLocale } from "next-intl";
import { useCallback, useEffect } from "react";
import type { ListFactsFragment } from "@/graphql/generated/graphql";
import { getPathname, useRouter } from "@/i18n/navigation";
import { paths } from "@/paths";
import { ConnectionNotice } from "./connection-notice";
import { ExamListSection } from "./exam-list-section";
import { keepPageOffline } from "./kept-offline";
import { useOutbox } from "./use-outbox";

const endOfToday = (): string => new Date(new Date().setHours(24, 0, 0, 0)).toISOString();
const today = (): string => new Date().toLocaleDateString("sv-SE");

/** The lists of a day, what this device has written on them, and whether it has been sent. */
export function DayLists({ lists }: { lists: readonly ListFactsFragment[] }) {
  const locale = useLocale();
  const router = useRouter();
  const onSent = useCallback(() => router.refresh(), [router]);
  const outbox = useOutbox(today(), onSent);
  // Again with each version of the lists: a page that is kept is as new as what was last seen.
  useEffect(() => {
    if (lists.length > 0) void keepPageOffline(getPathname({ href: paths.examDay(), locale }), endOfToday());
  }, [lists, locale]);
  return (
    <>
      <ConnectionNotice outbox={outbox} />
      {lists.map((list) => (
        <ExamListSection key={list.sessionId} list={list} outbox={outbox} />
      ))}
    </>
  );
}
