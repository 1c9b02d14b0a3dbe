import { getTranslations } from "next-intl/server";
import { BookSlotPanel } from "./book-slot-panel";

/** The page behind the dialog: shared links, reloads and browsers without JavaScript land here. */
export async function BookSlotPage({ slotId }: { slotId: string }) {
  const words = await getTranslations("bookings.book");
  return (
    <div className="fr-container fr-py-6w">
      <div className="fr-grid-row fr-grid-row--center">
        <div className="fr-col-12 fr-col-lg-8">
          <h1>{words("title")}</h1>
          <BookSlotPanel slotId={slotId} />
        </div>
      </div>
    </div>
  );
}
