import { randomUUID } from "node:crypto";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SlotToBookDocument, type SlotToBookQuery } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { Alternatives } from "@/refusals/alternatives";
import { LiveRefresh } from "@/shell/live-refresh";
import { boardOf } from "./board-of";
import { BookedNotice } from "./booked-notice";
import { civilDate } from "./exam-moment";
import { HoldSteps } from "./hold-steps";
import type { HoldKeys } from "./kept-place";
import { MovePanel, type OwnBooking } from "./move-panel";
import { NothingToMove } from "./moving-banner";
import { NotForYou } from "./not-for-you";
import { Notice } from "./notice";
import { SlotFacts } from "./slot-facts";
import { useWrittenDay } from "./use-moment";
import { WhatToBring } from "./what-to-bring";
import "./bookings.css";

type SlotToBook = Extract<SlotToBookQuery["node"], { __typename: "ExamSlot" }>;
type Candidate = NonNullable<SlotToBookQuery["viewer"]>["candidate"];

/** One place, and the booking that it is to replace where one changes places. */
export type WantedPlace = { slotId: string; movingId: string | null };

/** One place and the button that books it; the same inside the dialog and on a page of its own. */
export async function BookSlotPanel({ slotId, movingId }: WantedPlace) {
  const words = await getTranslations("bookings");
  const asked = await askApi(SlotToBookDocument, { slotId }).catch(() => null);
  if (!asked) return <Notice kind="error" title={words("unavailable.title")} message={words("unavailable.message")} />;
  const slot = asked.node;
  if (slot?.__typename !== "ExamSlot")
    return <Notice kind="warning" title={words("book.unknown.title")} message={words("book.unknown.message")} />;
  if (!asked.viewer)
    return slot.state === "OPEN" ? <SignInFirst slot={slot} movingId={movingId} /> : <Gone slot={slot} />;
  const { candidate } = asked.viewer;
  const moved = bookingToMove(slot, candidate, movingId);
  if (movingId && !moved) return <NothingToMove />;
  const hold = candidate.hold?.slot.id === slot.id ? candidate.hold : null;
  if (moved) {
    const isOpen = slot.state === "OPEN" || hold !== null || moved.slot.id === slot.id;
    if (!isOpen) return <Gone slot={slot} movingId={moved.id} />;
    return <MovePanel booking={moved} slot={slot} candidateId={candidate.id} hold={hold} keys={newKeys()} />;
  }
  return (
    <HoldSteps
      slot={slot}
      candidateId={candidate.id}
      hold={hold}
      keys={newKeys()}
      closed={whyClosed(slot, asked.viewer)}
    >
      <Review slot={slot} />
    </HoldSteps>
  );
}

const newKeys = (): HoldKeys => ({
  hold: randomUUID(),
  confirm: randomUUID(),
  extend: randomUUID(),
  release: randomUUID(),
});

/**
 * The visitor's booking that this place replaces: the one that they want to change, or the one of the same test that stands in the
 * way. Also once it has moved here: the page that answers a plain form says so.
 */
function bookingToMove(
  slot: SlotToBook,
  { bookings, hold }: Candidate,
  movingId: string | null,
): OwnBooking | undefined {
  const live = bookings.edges.map(({ node }) => node).filter(({ refusalToCancel }) => refusalToCancel === null);
  if (movingId) return live.find(({ id }) => id === movingId);
  const isOfThisTest = (booking: OwnBooking) =>
    booking.slot.category === slot.category && booking.slot.phase === slot.phase;
  const canBeTaken = slot.state === "OPEN" || hold?.slot.id === slot.id;
  return canBeTaken || live.some((booking) => booking.slot.id === slot.id) ? live.find(isOfThisTest) : undefined;
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
  const words = useTranslations("bookings.hold");
  return (
    <>
      <SlotFacts slot={slot} />
      <WhatToBring phase={slot.phase} own={slot.eligibility} />
      <Terms slot={slot} />
      <p className="booking-terms">{words(slot.arrangementsAsked ? "explainedWithDeclaration" : "explained")}</p>
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

async function SignInFirst({ slot, movingId }: { slot: SlotToBook; movingId: string | null }) {
  const words = await getTranslations("bookings.book");
  return (
    <>
      <Review slot={slot} />
      <p>{words("signInFirst")}</p>
      <div className="booking-actions">
        <Link
          className="fr-btn"
          href={paths.signIn({ retour: paths.book(slot.id, { deplacer: movingId ?? undefined }) })}
        >
          {words("signIn")}
        </Link>
      </div>
    </>
  );
}

/** A kept place may be free again at any moment: soonest when one's own time for it is just over. */
const KEPT_EVERY_MS = 4_000;

async function Gone({ slot, movingId }: { slot: SlotToBook; movingId?: string }) {
  const words = await getTranslations("bookings.book");
  // Kept by a visitor for minutes or by the waiting list for hours: the place does not say which.
  const why = slot.state === "HELD" ? "kept" : "gone";
  return (
    <>
      {why === "kept" && <LiveRefresh everyMs={KEPT_EVERY_MS} />}
      <SlotFacts slot={slot} />
      <Notice kind="warning" title={words(`${why}.title`)} message={words(`${why}.message`)} />
      {slot.alternatives.length > 0 && <Alternatives slots={slot.alternatives} deplacer={movingId} />}
      <p className="booking-actions">
        <Link className="fr-btn" href={paths.board({ ...boardOf(slot), deplacer: movingId })}>
          {words("toBoard")}
        </Link>
        {why === "kept" && (
          <Link className="fr-link" href={paths.waitingList({ departement: boardOf(slot).departement })}>
            {words("toWaitingList")}
          </Link>
        )}
      </p>
    </>
  );
}
