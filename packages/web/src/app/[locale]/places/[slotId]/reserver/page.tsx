import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BookSlotPage } from "@/bookings/book-slot-page";

type Props = { params: Promise<{ slotId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bookings.book"))("title") };
}

export default async function Page({ params }: Props) {
  const { slotId } = await params;
  return <BookSlotPage slotId={slotId} />;
}
