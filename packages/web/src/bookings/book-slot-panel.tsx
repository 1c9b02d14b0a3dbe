import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SlotToBookDocument, type SlotToBookQuery } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { Alternatives } from "@/refusals/alternatives";
import { boardOf } from "./board-of";
import { BookSlotForm } from "./book-slot-form";
import { BookedNotice } from "./booked-notice";
import { civilDate } from "./exam-moment";
import { HoldSlotForm } from "./hold-slot-form";
import { HoldStep } from "./hold-step";
import { MovePanel } from "./move-panel";
import { NotForYou } from "./not-for-you";
import { Notice } from "./notice";
import { SlotFacts } from "./slot-facts";
import { useWrittenDay } from "./use-moment";
import { WhatToBring } from "./what-to-bring";
import "./bookings.css";

type SlotToBook = Extract<SlotToBookQuery["node"], { __typename: "ExamSlot" }>;

/** One place and the button that books it; the same inside the dialog and on a page of its own. */
export async function BookSlotPanel({ slotId, aside }: { slotId: string; aside?: ReactNode }) {
  const words = await getTranslations("bookings");
  const asked = await askApi(SlotToBookDocument, { slotId }).catch(() => null);
  if (!asked) return <Notice kind="error" title={words("unavailable.title")} message={words("unavailable.message")} />;
  const slot = asked.node;
  if (slot?.__typename !== "ExamSlot")
    return <Notice kind="warning" title={words("book.unknown.title")} message={words("book.unknown.message")} />;
  if (!asked.viewer) return slot.state === "OPEN" ? <SignInFirst slot={slot} aside={aside} /> : <Gone slot={slot} />;
  const { candidate } = asked.viewer;
  if (candidate.hold?.slot.id === slot.id) return <HoldStep slot={slot} hold={candidate.hold} />;
  const replaced = bookingToReplace(slot, asked.viewer);
  if (replaced) return <MovePanel booking={replaced} slot={slot} aside={aside} />;
  // Who has to declare something gets the time for it; everybody else books at once.
  const Form = slot.arrangementsAsked ? HoldSlotForm : BookSlotForm;
  return (
    <Form
      slot={slot}
      candidateId={candidate.id}
      idempotencyKey={randomUUID()}
      aside={aside}
      closed={whyClosed(slot, asked.viewer)}
    >
      <Review slot={slot} />
    </Form>
  );
}

/** The visitor's booking of the same test, which this open place could replace. */
function bookingToReplace(slot: SlotToBook, { candidate }: NonNullable<SlotToBookQuery["viewer"]>) {
  if (slot.state !== "OPEN") return undefined;
  return candidate.bookings.edges
    .map(({ node }) => node)
    .find(
      (booking) =>
        booking.slot.id !== slot.id &&
        booking.refusalToCancel === null &&
        booking.slot.category === slot.category &&
        booking.slot.phase === slot.phase,
    );
}

/** What takes the place of the form when there is nothing to book: the place is the visitor's already, gone, or not for them. */
function whyClosed(slot: SlotToBook, { candidate }: NonNullable<SlotToBookQuery["viewer"]>): ReactNode {
  const own = candidate.bookings.edges.find(({ node }) => node.slot.id === slot.id);
  if (own) return <BookedNotice booking={own.node} />;
  if (slot.state !== "OPEN") return <Gone slot={slot} />;
  const { eligibility } = slot;
  return eligibility?.verdict.__typename === "Refused" ? <NotForYou slot={slot} eligibility={eligibility} /> : null;
}

function Review({ slot }: { slot: SlotToBook }) {
  return (
    <>
      <SlotFacts slot={slot} />
      <WhatToBring phase={slot.phase} />
      <Terms slot={slot} />
    </>
  );
}

/** What a booking commits to. The last day to give it back freely may be over already for a place that is near. */
function Terms({ slot }: { slot: SlotToBook }) {
  const words = useTranslations("bookings.book");
  const lastDay = slot.freelyCancellableUntil;
  const isOver = lastDay < civilDate(new Date(), slot.centre.timeZone);
  return (
    <p className="booking-terms">
      {words(isOver ? "notCancellable" : "cancellable", { date: useWrittenDay()(lastDay) })} {words("onePerCategory")}
    </p>
  );
}

async function SignInFirst({ slot, aside }: { slot: SlotToBook; aside: ReactNode }) {
  const words = await getTranslations("bookings.book");
  return (
    <>
      <Review slot={slot} />
      <p>{words("signInFirst")}</p>
      <div className="booking-actions">
        <Link className="fr-btn" href={paths.signIn({ retour: paths.book(slot.id) })}>
          {words("signIn")}
        </Link>
        {aside}
      </div>
    </>
  );
}

async function Gone({ slot }: { slot: SlotToBook }) {
  const words = await getTranslations("bookings.book");
  // A place that somebody is booking may come back in a few minutes.
  const why = slot.state === "HELD" ? "beingBooked" : "gone";
  return (
    <>
      <SlotFacts slot={slot} />
      <Notice kind="warning" title={words(`${why}.title`)} message={words(`${why}.message`)} />
      {slot.alternatives.length > 0 && <Alternatives slots={slot.alternatives} />}
      <p className="booking-actions">
        <Link className="fr-btn" href={paths.board(boardOf(slot))}>
          {words("toBoard")}
        </Link>
      </p>
    </>
  );
}
