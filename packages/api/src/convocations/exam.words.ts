import type { ExamPhase, Locale } from "@creneau/schema";
import type { Convocation } from "./convocation.types.js";

const PHASES = {
  fr: {
    theory: "épreuve théorique (code)",
    off_road: "épreuve hors circulation (plateau)",
    on_road: "épreuve en circulation",
  },
  en: { theory: "theory test", off_road: "off-road test (plateau)", on_road: "on-road test" },
} as const satisfies Record<Locale, Record<ExamPhase, string>>;

/** « Permis B, épreuve en circulation ». */
export const examName = ({ category, phase }: Pick<Convocation, "category" | "phase">, locale: Locale): string =>
  locale === "fr" ? `Permis ${category}, ${PHASES.fr[phase]}` : `Category ${category}, ${PHASES.en[phase]}`;

const UNKNOWN_ADDRESS = { fr: "adresse exacte non renseignée", en: "exact address not known" } as const;

/** Name and address of the centre in one line. */
export const placeName = (
  { centre }: { readonly centre: Pick<Convocation["centre"], "name" | "address"> },
  locale: Locale,
): string => `${centre.name}, ${centre.address ?? UNKNOWN_ADDRESS[locale]}`;
