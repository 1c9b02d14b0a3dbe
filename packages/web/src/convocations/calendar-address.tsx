import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { CalendarAddressDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import type { CalendarDone } from "@/paths";
import { SubmitButton } from "@/sign-in/submit-button";
import { renewCalendarAddress, revokeCalendarAddress } from "./calendar-address.actions";
import "./convocations.css";

/** The address that a calendar follows: to make, to copy, to replace, to remove. Plain forms: they work without JavaScript. */
export async function CalendarAddress({ done }: { done: CalendarDone | null }) {
  const words = await getTranslations("convocations.calendar");
  const asked = await askApi(CalendarAddressDocument, {}).catch(() => null);
  if (!asked?.viewer) return null;
  const address = asked.viewer.candidate.calendarAddress;
  return (
    <section className="calendar-address" aria-labelledby="agenda">
      <h2 className="fr-h4" id="agenda">
        {words("title")}
      </h2>
      <p>{words("intro")}</p>
      <div role="status">
        {done && (
          <div className="fr-alert fr-alert--success fr-alert--sm fr-mb-2w">
            <p>{words(`done.${done}`)}</p>
          </div>
        )}
      </div>
      {address ? <Address address={address} /> : <NoAddress />}
    </section>
  );
}

function NoAddress() {
  const words = useTranslations("convocations.calendar");
  return (
    <form action={renewCalendarAddress}>
      <p>{words("none")}</p>
      <SubmitButton label={words("create")} pendingLabel={words("pending")} secondary />
    </form>
  );
}

function Address({ address }: { address: string }) {
  const words = useTranslations("convocations.calendar");
  return (
    <>
      <p>
        <a className="fr-link fr-icon-calendar-line fr-link--icon-left" href={address.replace(/^https?:/, "webcal:")}>
          {words("follow")}
        </a>
      </p>
      <div className="fr-input-group">
        <label className="fr-label" htmlFor="adresse-agenda">
          {words("address")}
          <span className="fr-hint-text">{words("secret")}</span>
        </label>
        <input className="fr-input" id="adresse-agenda" readOnly value={address} spellCheck={false} />
      </div>
      <div className="calendar-address__actions">
        <form action={renewCalendarAddress}>
          <input type="hidden" name="adresse" value={address} />
          <SubmitButton label={words("renew")} pendingLabel={words("pending")} secondary />
        </form>
        <form action={revokeCalendarAddress}>
          <SubmitButton label={words("revoke")} pendingLabel={words("pending")} secondary />
        </form>
      </div>
    </>
  );
}
