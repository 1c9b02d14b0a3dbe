import { getTranslations } from "next-intl/server";
import type { ComponentType } from "react";
import {
  type BookingFactsFragment,
  type BookingToComeFragment,
  MyBookingsDocument,
  type MyBookingsQuery,
} from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { FormerBooking, UpcomingBooking } from "./booking-card";
import { Notice } from "./notice";
import "./bookings.css";

type Candidate = NonNullable<MyBookingsQuery["viewer"]>["candidate"];

/** The visitor's bookings: those to come, those of the past, those they cancelled. `after` is a cursor among the cancelled ones. */
export async function MyBookings({ after }: { after: string | null }) {
  const words = await getTranslations("bookings.mine");
  const asked = await askApi(MyBookingsDocument, { after }).catch(() => null);
  if (!asked) return <Notice kind="error" title={words("error.title")} message={words("error.message")} />;
  return asked.viewer ? <Lists candidate={asked.viewer.candidate} now={new Date()} /> : <SignedOut />;
}

async function Lists({ candidate, now }: { candidate: Candidate; now: Date }) {
  const words = await getTranslations("bookings.mine");
  // The API gives the newest exam first; what comes next is read first here.
  const live = candidate.live.edges.map(({ node }) => node).reverse();
  const isUpcoming = ({ withdrawal, slot }: BookingToComeFragment) =>
    // Whose place was withdrawn has an exam before them, on whatever day.
    withdrawal !== null || new Date(slot.startsAt) > now;
  const upcoming = live.filter(isUpcoming);
  const past = live.filter((booking) => !isUpcoming(booking)).reverse();
  const cancelled = candidate.cancelled.edges.map(({ node }) => node);
  const { hasNextPage, endCursor } = candidate.cancelled.pageInfo;
  return (
    <>
      {upcoming.length > 0 ? (
        <Section title={words("upcoming")} bookings={upcoming} card={UpcomingBooking} />
      ) : (
        <Empty />
      )}
      {past.length > 0 && <Section title={words("past")} bookings={past} card={FormerBooking} />}
      {cancelled.length > 0 && <Section title={words("cancelled")} bookings={cancelled} card={FormerBooking} />}
      {hasNextPage && endCursor && (
        <Link className="fr-link" href={paths.myBookings({ apres: endCursor })}>
          {words("older")}
        </Link>
      )}
    </>
  );
}

type SectionProps<Booking> = {
  title: string;
  bookings: readonly Booking[];
  card: ComponentType<{ booking: Booking }>;
};

function Section<Booking extends BookingFactsFragment>({ title, bookings, card: Card }: SectionProps<Booking>) {
  return (
    <section>
      <h2 className="fr-h4">{title}</h2>
      <ul className="booking-list">
        {bookings.map((booking) => (
          <li key={booking.id}>
            <Card booking={booking} />
          </li>
        ))}
      </ul>
    </section>
  );
}

async function Empty() {
  const words = await getTranslations("bookings.mine.empty");
  return (
    <section className="fr-callout">
      <h2 className="fr-callout__title">{words("title")}</h2>
      <p className="fr-callout__text">{words("message")}</p>
      <Link className="fr-btn" href={paths.home()}>
        {words("find")}
      </Link>
    </section>
  );
}

async function SignedOut() {
  const words = await getTranslations("bookings");
  return (
    <>
      <Notice kind="info" title={words("mine.signedOut.title")} message={words("mine.signedOut.message")} />
      <Link className="fr-btn" href={paths.signIn({ retour: paths.myBookings() })}>
        {words("mine.signedOut.signIn")}
      </Link>
    </>
  );
}
