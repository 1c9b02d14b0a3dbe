"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/sign-in/submit-button";
import { setSpecialNeeds } from "./file.actions";
import { BLANK } from "./file-answer";
import { FileNotice } from "./file-notice";
import type { FoundFile } from "./file-page";
import { FileSection } from "./file-section";

const ASSISTANCES = ["INTERPRETER", "SIGN_INTERPRETER", "HELPER"] as const;
const BASES = ["MEDICAL_OPINION", "CERTIFICATE", "STATEMENT"] as const;
/** As CAP-7 has it; the API judges by the value of the day. */
const MOST_MINUTES = 35;

/** What a candidate needs to sit an exam: no word more than it is planned with. */
export function NeedsForm({ file: { id, specialNeeds } }: { file: FoundFile }) {
  const words = useTranslations("candidateFiles.needs");
  const [answer, action] = useActionState(setSpecialNeeds, BLANK);
  return (
    <FileSection id="besoins" title={words("title")}>
      <p>{words("intro")}</p>
      <form action={action}>
        <FileNotice answer={answer} />
        <input type="hidden" name="candidat" value={id} />
        <div className="file-grid">
          <div className="fr-input-group">
            <label className="fr-label" htmlFor="minutes">
              {words("minutes")}
            </label>
            <input
              className="fr-input"
              id="minutes"
              name="minutes"
              type="number"
              inputMode="numeric"
              min={0}
              max={MOST_MINUTES}
              defaultValue={specialNeeds?.extraMinutes ?? 0}
              required
            />
          </div>
          <div className="fr-select-group">
            <label className="fr-label" htmlFor="assistance">
              {words("assistance")}
            </label>
            <select
              className="fr-select"
              id="assistance"
              name="assistance"
              defaultValue={specialNeeds?.assistance ?? ""}
            >
              <option value="">{words("nobody")}</option>
              {ASSISTANCES.map((one) => (
                <option key={one} value={one}>
                  {words(`assistances.${one}`)}
                </option>
              ))}
            </select>
          </div>
          <div className="fr-select-group">
            <label className="fr-label" htmlFor="fondement">
              {words("basis")}
            </label>
            <select className="fr-select" id="fondement" name="fondement" defaultValue={specialNeeds?.basis} required>
              {BASES.map((one) => (
                <option key={one} value={one}>
                  {words(`bases.${one}`)}
                </option>
              ))}
            </select>
          </div>
        </div>
        <div className="fr-checkbox-group fr-mb-2w">
          <input type="checkbox" id="vehicule" name="vehicule" defaultChecked={specialNeeds?.adaptedVehicle ?? false} />
          <label className="fr-label" htmlFor="vehicule">
            {words("vehicle")}
          </label>
        </div>
        <SubmitButton label={words("submit")} pendingLabel={words("submitting")} secondary />
      </form>
    </FileSection>
  );
}
