import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MyBookingsPage } from "@/bookings/my-bookings-page";

type Props = { searchParams: Promise<{ apres?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bookings.mine"))("title") };
}

export default async function Page({ searchParams }: Props) {
  const { apres } = await searchParams;
  return <MyBookingsPage after={typeof apres === "string" ? apres : null} />;
}
