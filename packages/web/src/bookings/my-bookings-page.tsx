import { getTranslations } from "next-intl/server";
import { CalendarAddress } from "@/convocations/calendar-address";
import type { CalendarDone } from "@/paths";
import { MyBookings } from "./my-bookings";

type Props = { after: string | null; calendarDone: CalendarDone | null };

export async function MyBookingsPage({ after, calendarDone }: Props) {
  const words = await getTranslations("bookings.mine");
  return (
    <div className="fr-container fr-py-6w">
      <div className="fr-grid-row">
        <div className="fr-col-12 fr-col-lg-8">
          <h1>{words("title")}</h1>
          <MyBookings after={after} />
          <CalendarAddress done={calendarDone} />
        </div>
      </div>
    </div>
  );
}
