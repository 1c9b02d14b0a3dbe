import { BookSlotDialog } from "@/bookings/book-slot-dialog";

type Props = { params: Promise<{ slotId: string }> };

export default async function Page({ params }: Props) {
  const { slotId } = await params;
  return <BookSlotDialog slotId={slotId} />;
}
