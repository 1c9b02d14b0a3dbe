"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ComponentType } from "react";
import type { SlotFactsFragment } from "@/graphql/generated/graphql";
import { getPathname, Link } from "@/i18n/navigation";
import { type BoardAddress, type EligibilityAddress, paths } from "@/paths";
import { Alternatives } from "./alternatives";
import type { AnyRefusal, RefusalKind, RefusalOf } from "./refusal";

/** What a next step may lead to. */
export type RefusalContext = {
  /** The board of the place in question. */
  board: BoardAddress;
  /** The exam that one wanted to sit, where one did. */
  exam?: EligibilityAddress;
  /** This page, to come back to after signing in. */
  returnTo: string;
};

type WithContext = { context: RefusalContext };

type Step<Kind extends RefusalKind> = ComponentType<{ refusal: RefusalOf<Kind>; context: RefusalContext }>;

/** One next step a refusal: a refusal without one does not compile. */
const steps: { readonly [Kind in RefusalKind]: Step<Kind> } = {
  SlotTaken: ToAnotherPlace,
  SlotHeld: ToAnotherPlace,
  AlreadyHolding: ({ refusal }) => <ToHeldPlace slotId={refusal.hold.slot.id} />,
  HoldNotFound: ToBoard,
  HoldEnded: ToAnotherPlace,
  ArrangementsRefused: StartAgain,
  SameSlot: ToMyBookings,
  NotTheSameExam: ToBoard,
  SlotNotFound: ToBoard,
  SlotNotOpen: ToAnotherPlace,
  NoRoomForExtraTime: ToBoard,
  TooEarlyToBook: ToAnotherPlace,
  TooLateToBook: ({ refusal, context }) => (
    <ToAnotherPlace
      refusal={refusal}
      context={{ ...context, board: { ...context.board, du: refusal.earliestDate ?? undefined } }}
    />
  ),
  CategoryMismatch: ToOwnCategories,
  AlreadyBooked: ToMyBookings,
  NotEligible: ToReasons,
  NotYetYourTurn: ToOwnTurn,
  TooManyChanges: ToMyBookings,
  Penalised: ToLaterPlaces,
  ProofOfWorkRequired: StartAgain,
  CandidateNotFound: ToOwnFile,
  IdempotencyKeyReused: StartAgain,
  NotSignedIn: SignInAgain,
  Busy: StartAgain,
  BookingNotFound: ToMyBookings,
  BookingAlreadyCancelled: ToBoard,
  TooLateToCancel: ToMyBookings,
  OnClosedList: ToMyBookings,
};

export function NextStep({ refusal, context }: { refusal: AnyRefusal; context: RefusalContext }) {
  // The table pairs each kind with its own step, which the compiler cannot follow through an index.
  const Step = steps[refusal.__typename] as Step<RefusalKind>;
  return <Step refusal={refusal} context={context} />;
}

function ToBoard({ context }: WithContext) {
  const words = useTranslations("refusals.next");
  return <StepLink href={paths.board(context.board)} label={words("board")} />;
}

type WithAlternatives = { refusal: { alternatives: readonly SlotFactsFragment[] } } & WithContext;

function ToAnotherPlace({ refusal, context }: WithAlternatives) {
  return refusal.alternatives.length > 0 ? (
    <Alternatives slots={refusal.alternatives} deplacer={context.board.deplacer} />
  ) : (
    <ToBoard context={context} />
  );
}

function ToOwnCategories({ refusal, context }: { refusal: RefusalOf<"CategoryMismatch">; context: RefusalContext }) {
  const words = useTranslations("refusals.next");
  return refusal.categories.map((category) => (
    <StepLink
      key={category}
      href={paths.board({ ...context.board, categorie: category })}
      label={words("boardOf", { category })}
    />
  ));
}

/** Every rule that was looked at, and the free places from the day on which none refuses. */
function ToReasons({ refusal: { earliestDate }, context }: { refusal: RefusalOf<"NotEligible"> } & WithContext) {
  const words = useTranslations("refusals.next");
  const later: BoardAddress = { ...context.board, jour: undefined, du: earliestDate ?? undefined };
  return (
    <>
      {earliestDate && <StepLink href={paths.board(later)} label={words("boardLater")} />}
      <StepLink href={paths.eligibility(context.exam)} label={words("reasons")} />
    </>
  );
}

/** The free places from the day on which the wait is over. */
function ToLaterPlaces({ refusal: { earliestDate }, context }: { refusal: RefusalOf<"Penalised"> } & WithContext) {
  const words = useTranslations("refusals.next");
  const later: BoardAddress = { ...context.board, jour: undefined, du: earliestDate ?? undefined };
  return <StepLink href={paths.board(later)} label={words("boardLater")} />;
}

function ToHeldPlace({ slotId }: { slotId: string }) {
  const words = useTranslations("refusals.next");
  return <StepLink href={paths.book(slotId)} label={words("heldPlace")} />;
}

function ToOwnFile() {
  const words = useTranslations("refusals.next");
  return <StepLink href={paths.eligibility()} label={words("ownFile")} />;
}

/** Why it is not yet one's turn, with the dates of one's file; and the places that are open already. */
function ToOwnTurn({ context }: WithContext) {
  const words = useTranslations("refusals.next");
  return (
    <>
      <StepLink href={`${paths.account()}#mon-tour`} label={words("ownTurn")} />
      <ToBoard context={context} />
    </>
  );
}

function ToMyBookings() {
  const words = useTranslations("refusals.next");
  return <StepLink href={paths.myBookings()} label={words("myBookings")} />;
}

function SignInAgain({ context }: WithContext) {
  const words = useTranslations("refusals.next");
  return <StepLink href={paths.signIn({ retour: context.returnTo })} label={words("signIn")} />;
}

/** A full load of the page: it brings a new idempotency key, and works without JavaScript. */
function StartAgain({ context }: WithContext) {
  const words = useTranslations("refusals.next");
  const locale = useLocale();
  return (
    <p className="fr-mt-1w">
      <a className="fr-link" href={getPathname({ href: context.returnTo, locale })}>
        {words("tryAgain")}
      </a>
    </p>
  );
}

function StepLink({ href, label }: { href: string; label: string }) {
  return (
    <p className="fr-mt-1w">
      <Link className="fr-link fr-icon-arrow-right-line fr-link--icon-right" href={href}>
        {label}
      </Link>
    </p>
  );
}
