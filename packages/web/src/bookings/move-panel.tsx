import { getTranslations } from "next-intl/server";
import type { HoldFactsFragment, SlotFactsFragment, SlotToBookQuery } from "@/graphql/generated/graphql";
import { ConsequencesNotice } from "./consequences-notice";
import type { HoldKeys } from "./kept-place";
import { MoveSteps } from "./move-steps";
import { SlotFacts } from "./slot-facts";

type Candidate = NonNullable<SlotToBookQuery["viewer"]>["candidate"];
export type OwnBooking = Candidate["bookings"]["edges"][number]["node"];

type Props = {
  booking: OwnBooking;
  slot: SlotFactsFragment & { arrangementsAsked: boolean };
  candidateId: string;
  hold: HoldFactsFragment | null;
  keys: HoldKeys;
};

/** The place that the visitor has and the one they look at, side by side, and the steps that change one for the other. */
export async function MovePanel(props: Props) {
  const words = await getTranslations("bookings.move");
  const places = <BothPlaces {...props} />;
  const { consequencesOfMoving, slot: old } = props.booking;
  return (
    <MoveSteps
      {...props}
      review={
        <>
          {places}
          <ConsequencesNotice consequences={consequencesOfMoving} on={old.date} />
        </>
      }
    >
      <p>{words("explained")}</p>
      {places}
      <p className="booking-terms">{words("keptFirst")}</p>
    </MoveSteps>
  );
}

async function BothPlaces({ booking, slot }: Pick<Props, "booking" | "slot">) {
  const words = await getTranslations("bookings.move");
  return (
    <div className="booking-move">
      <section>
        <h2 className="fr-h6">{words("old")}</h2>
        <SlotFacts slot={booking.slot} />
      </section>
      <section>
        <h2 className="fr-h6">{words("new")}</h2>
        <SlotFacts slot={slot} />
      </section>
    </div>
  );
}
