import { getTranslations } from "next-intl/server";
import { MyBookings } from "./my-bookings";

export async function MyBookingsPage({ after }: { after: string | null }) {
  const words = await getTranslations("bookings.mine");
  return (
    <div className="fr-container fr-py-6w">
      <div className="fr-grid-row">
        <div className="fr-col-12 fr-col-lg-8">
          <h1>{words("title")}</h1>
          <MyBookings after={after} />
        </div>
      </div>
    </div>
  );
}
