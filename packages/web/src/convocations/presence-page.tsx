import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Notice } from "@/bookings/notice";
import { SlotFacts } from "@/bookings/slot-facts";
import { type BookingFactsFragment, BookingToComeDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { PresenceForm } from "./presence-form";
import "@/bookings/bookings.css";

/** Where the mail of a week before leads: the exam, and a button that says that one will come. */
export async function PresencePage({ bookingId }: { bookingId: string }) {
  const words = await getTranslations("convocations.presence");
  return (
    <div className="fr-container fr-py-6w">
      <div className="fr-grid-row fr-grid-row--center">
        <div className="fr-col-12 fr-col-lg-8">
          <h1>{words("title")}</h1>
          <Presence bookingId={bookingId} />
        </div>
      </div>
    </div>
  );
}

async function Presence({ bookingId }: { bookingId: string }) {
  const words = await getTranslations("bookings");
  const own = await getTranslations("convocations.presence");
  const asked = await askApi(BookingToComeDocument, { bookingId }).catch(() => null);
  if (!asked) return <Notice kind="error" title={words("unavailable.title")} message={words("unavailable.message")} />;
  if (!asked.viewer)
    return (
      <>
        <p>{own("signIn")}</p>
        <Link className="fr-btn" href={paths.signIn({ retour: paths.confirmPresence(bookingId) })}>
          {words("mine.signedOut.signIn")}
        </Link>
      </>
    );
  if (asked.node?.__typename !== "Booking")
    return <Notice kind="warning" title={own("unknown.title")} message={own("unknown.message")} />;
  return <Exam booking={asked.node} />;
}

function Exam({ booking }: { booking: BookingFactsFragment }) {
  const words = useTranslations("convocations.presence");
  return (
    <>
      {booking.presenceConfirmedAt ? (
        <div className="fr-alert fr-alert--success fr-mb-3w">
          <h2 className="fr-alert__title">{words("done.title")}</h2>
          <p>{words("done.message")}</p>
        </div>
      ) : (
        <p>{words("ask")}</p>
      )}
      <SlotFacts slot={booking.slot} />
      {!booking.presenceConfirmedAt && <PresenceForm bookingId={booking.id} />}
      <p className="fr-mt-3w">
        <Link className="fr-link" href={paths.myBookings()}>
          {words("toMyBookings")}
        </Link>
      </p>
    </>
  );
}
