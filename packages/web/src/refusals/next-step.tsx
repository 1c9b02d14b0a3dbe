"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ComponentType } from "react";
import { useWrittenDay } from "@/bookings/use-moment";
import { getPathname, Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { Alternatives } from "./alternatives";
import type { AnyRefusal, RefusalKind, RefusalOf } from "./refusal";

/** What a next step may lead to. */
export type RefusalContext = {
  /** The board that the visitor was looking at. */
  boardPath: string;
  /** This page, to come back to after signing in. */
  returnTo: string;
};

type Step<Kind extends RefusalKind> = ComponentType<{ refusal: RefusalOf<Kind>; context: RefusalContext }>;

/** One next step a refusal: a refusal without one does not compile. */
const steps: { readonly [Kind in RefusalKind]: Step<Kind> } = {
  SlotTaken: ({ refusal, context }) =>
    refusal.alternatives.length > 0 ? <Alternatives slots={refusal.alternatives} /> : <ToBoard context={context} />,
  SlotNotFound: ToBoard,
  SlotNotOpen: ToBoard,
  TooEarlyToBook: ({ refusal }) => <Dated words="opensOn" date={refusal.opensOn} />,
  TooLateToBook: ({ refusal, context }) => (
    <>
      <Dated words="earliestDate" date={refusal.earliestDate} />
      <ToBoard context={context} />
    </>
  ),
  CategoryMismatch: OwnCategories,
  AlreadyBooked: ToMyBookings,
  IdempotencyKeyReused: StartAgain,
  NotSignedIn: SignInAgain,
  Busy: StartAgain,
  BookingNotFound: ToMyBookings,
  BookingAlreadyCancelled: ToMyBookings,
  TooLateToCancel: ({ refusal }) => <Dated words="lastDay" date={refusal.cancellableUntil} />,
};

export function NextStep({ refusal, context }: { refusal: AnyRefusal; context: RefusalContext }) {
  // The table pairs each kind with its own step, which the compiler cannot follow through an index.
  const Step = steps[refusal.__typename] as Step<RefusalKind>;
  return <Step refusal={refusal} context={context} />;
}

type WithContext = { context: RefusalContext };

function Dated({ words: key, date }: { words: "opensOn" | "earliestDate" | "lastDay"; date: string }) {
  const words = useTranslations("refusals.next");
  return <p>{words(key, { date: useWrittenDay()(date) })}</p>;
}

function ToBoard({ context }: WithContext) {
  const words = useTranslations("refusals.next");
  return <StepLink href={context.boardPath} label={words("board")} />;
}

function ToMyBookings() {
  const words = useTranslations("refusals.next");
  return <StepLink href={paths.myBookings()} label={words("myBookings")} />;
}

function SignInAgain({ context }: WithContext) {
  const words = useTranslations("refusals.next");
  return <StepLink href={paths.signIn({ retour: context.returnTo })} label={words("signIn")} />;
}

function OwnCategories({ refusal, context }: { refusal: RefusalOf<"CategoryMismatch">; context: RefusalContext }) {
  const words = useTranslations("refusals.next");
  return (
    <>
      <p>{words("categories", { categories: refusal.categories.join(", ") })}</p>
      <ToBoard context={context} />
    </>
  );
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
