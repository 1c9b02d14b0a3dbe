"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { FileBookingFragment, FilePlaceFragment } from "@/graphql/generated/graphql";
import { SubmitButton } from "@/sign-in/submit-button";
import { assignPlace } from "./file.actions";
import { BLANK } from "./file-answer";
import { FileNotice } from "./file-notice";
import { FileSection } from "./file-section";
import { ReasonField } from "./reason-field";
import { usePlaceWords } from "./use-place-words";

type Props = {
  candidateId: string;
  /** The live booking, which moves; null: a place is given. */
  booking: FileBookingFragment | null;
  places: readonly FilePlaceFragment[];
  from: string | null;
  pageKey: string;
};

/** Gives or changes a place: what would refuse it to the candidate is shown first, and overruled by name. */
export function AssignForm({ candidateId, booking, places, from, pageKey }: Props) {
  const words = useTranslations("candidateFiles.assign");
  const place = usePlaceWords();
  const [answer, action] = useActionState(assignPlace, BLANK);
  return (
    <FileSection id="attribuer" title={words(booking ? "moveTitle" : "title")}>
      <form method="get" action="#attribuer" className="officer-row officer-row--end fr-mb-2w">
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="des">
            {words("from")}
          </label>
          <input className="fr-input" id="des" name="des" type="date" defaultValue={from ?? ""} />
        </div>
        <button className="fr-btn fr-btn--secondary" type="submit">
          {words("show")}
        </button>
      </form>
      {places.length === 0 ? (
        <p>{words("none")}</p>
      ) : (
        <form action={action}>
          <FileNotice answer={answer} />
          <input type="hidden" name="candidat" value={candidateId} />
          <input type="hidden" name="reservation" value={booking?.id ?? ""} />
          <input type="hidden" name="cle" value={pageKey} />
          <div className="fr-select-group">
            <label className="fr-label" htmlFor="place">
              {words("place")}
              <span className="fr-hint-text">{words("placeHint")}</span>
            </label>
            <select className="fr-select" id="place" name="place" required>
              {places.map((one) => (
                <option key={one.id} value={one.id}>
                  {place(one)}
                </option>
              ))}
            </select>
          </div>
          <ReasonField id="motif-place" name="motif" />
          {answer.kind === "refused" && answer.rule && <Overruling known={answer.overruling} rule={answer.rule} />}
          <SubmitButton label={words(booking ? "move" : "submit")} pendingLabel={words("submitting")} />
        </form>
      )}
    </FileSection>
  );
}

function Overruling({ known, rule }: { known: readonly string[]; rule: string }) {
  const words = useTranslations("candidateFiles.assign");
  return (
    <>
      {known.map((one) => (
        <input key={one} type="hidden" name="regle" value={one} />
      ))}
      <div className="fr-checkbox-group fr-mb-2w">
        <input type="checkbox" id="regle" name="regle" value={rule} required />
        <label className="fr-label" htmlFor="regle">
          {words("overrule", { rule })}
        </label>
      </div>
    </>
  );
}
