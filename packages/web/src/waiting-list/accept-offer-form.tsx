"use client";

import { useTranslations } from "next-intl";
import { useActionState, useEffect, useRef } from "react";
import { FieldMessage } from "@/account/field-message";
import { SubmitButton } from "@/sign-in/submit-button";
import { acceptOfferByForm, type RefusedOffer } from "./offer.actions";

type Props = {
  holdId: string;
  slotId: string;
  /** The booking that the place replaces. */
  replaces: string | null;
  asksArrangements: boolean;
  idempotencyKey: string;
};

/** Accepts the place: a click for who has a booking already, else with what a free candidate declares to come with. */
export function AcceptOfferForm({ holdId, slotId, replaces, asksArrangements, idempotencyKey }: Props) {
  const words = useTranslations("waitingList.offer");
  const [refused, action] = useActionState(acceptOfferByForm, null);
  return (
    <form action={action} noValidate className="waiting-list__accept">
      <input type="hidden" name="proposition" value={holdId} />
      <input type="hidden" name="place" value={slotId} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {replaces && <input type="hidden" name="reservation" value={replaces} />}
      <Refusal refused={refused} />
      {asksArrangements && <Arrangements refused={refused} />}
      <SubmitButton label={words(replaces ? "acceptSwap" : "accept")} pendingLabel={words("accepting")} />
    </form>
  );
}

type Refused = { refused: RefusedOffer | null };

/** Takes the focus: it is the answer to a click. */
function Refusal({ refused }: Refused) {
  const message = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (refused) message.current?.focus();
  }, [refused]);
  if (!refused) return null;
  return (
    <div className="fr-alert fr-alert--warning fr-mb-2w">
      <p ref={message} tabIndex={-1}>
        {refused.message}
      </p>
    </div>
  );
}

/** docs/rules.md#CLB-8 and CLB-9. */
function Arrangements({ refused }: Refused) {
  const words = useTranslations("waitingList.arrangements");
  return (
    <fieldset className="fr-fieldset" aria-labelledby="declaration">
      <legend className="fr-fieldset__legend" id="declaration">
        {words("title")}
      </legend>
      <div className="waiting-list__options">
        <Line refused={refused} name="accompagnateur" field="COMPANION_NAME" label={words("companion")} />
        <Line
          refused={refused}
          name="permis-depuis"
          field="COMPANION_LICENCE_SINCE"
          label={words("since")}
          type="date"
        />
        <Tick refused={refused} name="particulier" field="COMPANION_PROFESSIONAL" label={words("notProfessional")} />
        <Tick refused={refused} name="gratuit" field="COMPANION_FREE_OF_CHARGE" label={words("free")} />
        <Line refused={refused} name="immatriculation" field="VEHICLE_REGISTRATION" label={words("registration")} />
        <Tick refused={refused} name="double-commande" field="VEHICLE_DUAL_CONTROLS" label={words("dualControls")} />
        <Tick refused={refused} name="assure" field="VEHICLE_INSURED" label={words("insured")} />
      </div>
    </fieldset>
  );
}

type FieldProps = Refused & { name: string; field: string; label: string };

const messageOf = (refused: RefusedOffer | null, field: string): string | null =>
  refused?.problems.find((problem) => problem.field === field)?.message ?? null;

function Line({ refused, name, field, label, type = "text" }: FieldProps & { type?: "text" | "date" }) {
  const message = messageOf(refused, field);
  return (
    <div className={message ? "fr-input-group fr-input-group--error" : "fr-input-group"}>
      <label className="fr-label" htmlFor={name}>
        {label}
      </label>
      <input
        className="fr-input"
        type={type}
        id={name}
        name={name}
        defaultValue={refused?.typed[name] ?? ""}
        aria-invalid={message !== null}
        aria-describedby={`${name}-message`}
      />
      <FieldMessage id={`${name}-message`} message={message} />
    </div>
  );
}

function Tick({ refused, name, field, label }: FieldProps) {
  const message = messageOf(refused, field);
  return (
    <div className={message ? "fr-checkbox-group fr-checkbox-group--error" : "fr-checkbox-group"}>
      <input
        type="checkbox"
        id={name}
        name={name}
        defaultChecked={refused?.typed[name] !== undefined}
        aria-describedby={`${name}-message`}
      />
      <label className="fr-label" htmlFor={name}>
        {label}
      </label>
      <FieldMessage id={`${name}-message`} message={message} />
    </div>
  );
}
