import type { Metadata } from "next";
import type { Query } from "@/availability/board-address";
import { BookSlotPage, bookSlotTitle } from "@/bookings/book-slot-page";
import { wantedPlace } from "@/bookings/wanted-place";

type Props = { params: Promise<{ slotId: string }>; searchParams: Promise<Query> };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  return { title: await bookSlotTitle(await wantedPlace(params, searchParams)) };
}

export default async function Page({ params, searchParams }: Props) {
  return <BookSlotPage {...(await wantedPlace(params, searchParams))} />;
}
