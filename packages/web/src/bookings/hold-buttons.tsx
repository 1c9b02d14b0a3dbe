"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { type ChangedHold, extendHoldByForm, releaseHoldByForm } from "./change-hold.action";

type Props = { holdId: string; extended: boolean; keys: { extend: string; release: string } };

/** More time, once; or the place back to the others. Plain forms: they work without JavaScript. */
export function HoldButtons({ holdId, extended, keys }: Props) {
  const words = useTranslations("bookings.hold");
  const [asked, extend] = useActionState(extendHoldByForm, null);
  const [given, release] = useActionState(releaseHoldByForm, null);
  return (
    <>
      <div className="hold-buttons">
        {!extended && (
          <HoldButton action={extend} holdId={holdId} idempotencyKey={keys.extend} label={words("extend")} />
        )}
        <HoldButton action={release} holdId={holdId} idempotencyKey={keys.release} label={words("release")} />
      </div>
      <p role="status" className="fr-text--sm">
        {told(asked ?? given, words("failed"))}
      </p>
    </>
  );
}

const told = (changed: ChangedHold | null, failed: string) => (changed?.unanswered ? failed : changed?.message);

type ButtonProps = { action: (form: FormData) => void; holdId: string; idempotencyKey: string; label: string };

function HoldButton({ action, holdId, idempotencyKey, label }: ButtonProps) {
  return (
    <form action={action}>
      <input type="hidden" name="holdId" value={holdId} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <button type="submit" className="fr-btn fr-btn--tertiary fr-btn--sm">
        {label}
      </button>
    </form>
  );
}
