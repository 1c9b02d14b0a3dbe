import { getTranslations } from "next-intl/server";
import { BookSlotPanel, type WantedPlace } from "./book-slot-panel";

/** What the visitor is about to do with the place. */
export const bookSlotTitle = async ({ movingId }: Pick<WantedPlace, "movingId">): Promise<string> =>
  movingId ? (await getTranslations("bookings.move"))("title") : (await getTranslations("bookings.book"))("title");

/** The page behind the dialog: shared links, reloads and browsers without JavaScript land here. */
export async function BookSlotPage(wanted: WantedPlace) {
  return (
    <div className="fr-container fr-py-6w">
      <div className="fr-grid-row fr-grid-row--center">
        <div className="fr-col-12 fr-col-lg-8">
          <h1>{await bookSlotTitle(wanted)}</h1>
          <BookSlotPanel {...wanted} />
        </div>
      </div>
    </div>
  );
}
