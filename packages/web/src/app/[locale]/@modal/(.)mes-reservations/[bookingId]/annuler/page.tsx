import { CancelBookingDialog } from "@/bookings/cancel-booking-dialog";

type Props = { params: Promise<{ bookingId: string }> };

export default async function Page({ params }: Props) {
  const { bookingId } = await params;
  return <CancelBookingDialog bookingId={bookingId} />;
}
