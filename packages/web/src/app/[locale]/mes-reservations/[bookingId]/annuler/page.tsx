import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CancelBookingPage } from "@/bookings/cancel-booking-page";

type Props = { params: Promise<{ bookingId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("bookings.cancel"))("title") };
}

export default async function Page({ params }: Props) {
  const { bookingId } = await params;
  return <CancelBookingPage bookingId={bookingId} />;
}
