import { useTranslations } from "next-intl";
import { choices } from "./questions";

/** The tests as the options of a select. */
export function PhaseOptions() {
  const words = useTranslations("eligibility.choices.epreuve");
  return choices.epreuve.map((phase) => (
    <option key={phase} value={phase}>
      {words(phase)}
    </option>
  ));
}
