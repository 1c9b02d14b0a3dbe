import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MyBookingsPage } from "@/bookings/my-bookings-page";
import { CALENDAR_DONE } from "@/paths";

type Props = { searchParams: Promise<{ apres?: string | string[]; agenda?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bookings.mine"))("title") };
}

export default async function Page({ searchParams }: Props) {
  const { apres, agenda } = await searchParams;
  return (
    <MyBookingsPage
      after={typeof apres === "string" ? apres : null}
      calendarDone={CALENDAR_DONE.find((done) => done === agenda) ?? null}
    />
  );
}
