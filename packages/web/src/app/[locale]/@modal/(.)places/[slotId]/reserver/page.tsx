import type { Query } from "@/availability/board-address";
import { BookSlotDialog } from "@/bookings/book-slot-dialog";
import { wantedPlace } from "@/bookings/wanted-place";

type Props = { params: Promise<{ slotId: string }>; searchParams: Promise<Query> };

export default async function Page({ params, searchParams }: Props) {
  return <BookSlotDialog {...(await wantedPlace(params, searchParams))} />;
}
