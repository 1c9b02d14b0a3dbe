import type { Family } from "./rule.types.js";
import { guide } from "./sources.js";

export const TRA_RULES = {
  "TRA-1": {
    kinds: ["exam_day"],
    subject: "transition",
    text: {
      fr: "Règle expirée. Inscrit avant le {TRA-1.newCategories} en A, C, CE, D ou DE sans aucune épreuve réussie, et devenu trop jeune, vous attendiez l’âge prévu ou déposiez un nouveau dossier dans la nouvelle catégorie. En D et DE, vous pouviez aussi vous engager à suivre la FIMO dans un nouveau dossier.",
      en: "Expired rule. Registered before {TRA-1.newCategories} in A, C, CE, D or DE with no test passed, and now too young, you waited for the age or filed anew for the new category. In D and DE, you could also undertake the FIMO training in a new file.",
    },
    evidence: "document",
    source: guide("A.1.e-1"),
  },
  "TRA-2": {
    kinds: ["exam_day"],
    subject: "transition",
    text: {
      fr: "Règle expirée. Dans le même cas avec une épreuve théorique encore valable, vous attendiez l’âge prévu si la durée de validité de l’épreuve le permettait, ou déposiez un nouveau dossier. Sinon, votre dossier était irrecevable.",
      en: "Expired rule. In the same case with a theory test still valid, you waited for the age if the validity of the test allowed it, or filed anew. Otherwise your file was not receivable.",
    },
    evidence: "document",
    source: guide("A.1.e-2"),
  },
  "TRA-3": {
    kinds: ["booking", "exam_day"],
    subject: "transition",
    text: {
      fr: "Règle expirée. En A, C ou CE avec une épreuve hors circulation encore valable, vous en gardiez le bénéfice. Sans attendre l’âge ni déposer de nouveau dossier, vous pouviez accepter le report sur la nouvelle catégorie, sur un véhicule de l’ancienne jusqu’au {TRA-3.oldVehicle}. Si vous refusiez ce report, vous étiez excusé.",
      en: "Expired rule. In A, C or CE with an off-road test still valid, you kept its benefit. Without waiting for the age or filing anew, you could accept the move to the new category, on a vehicle of the old one until {TRA-3.oldVehicle}. If you refused that move, you were excused.",
    },
    evidence: "document",
    source: guide("A.1.e-3"),
  },
  "TRA-4": {
    kinds: ["booking", "exam_day"],
    subject: "transition",
    text: {
      fr: "Règle expirée. En D ou DE avec une épreuve hors circulation encore valable, vous aviez les mêmes choix, ou vous pouviez vous engager par écrit sur le dossier à suivre la FIMO dans un délai inférieur à {AGE-12.training} après la réussite.",
      en: "Expired rule. In D or DE with an off-road test still valid, you had the same choices, or could undertake in writing on the file to follow the FIMO training in less than {AGE-12.training} after passing.",
    },
    evidence: "document",
    source: guide("A.1.e-4"),
  },
  "TRA-5": {
    kinds: ["exam_day"],
    subject: "transition",
    text: {
      fr: "Règle expirée. Le nouveau dossier est annexé à l’ancien. Les résultats sont d’abord inscrits dans les cases de l’ancien dossier, puis dans celles du nouveau.",
      en: "Expired rule. The new file is annexed to the old one. Results are first put in the boxes of the old file, then in those of the new one.",
    },
    evidence: "document",
    source: guide("A.1.e"),
  },
  "TRA-6": {
    kinds: ["booking", "exam_day"],
    subject: "transition",
    text: {
      fr: "Règle expirée. Avec {TRA-6.atLeast} ou {TRA-6.atMost} à l’épreuve hors circulation de {TRA-6.categories} avant le {TRA-1.newCategories}, vous étiez admissible pour {TRA-6.attempts} en circulation, tant que l’épreuve hors circulation restait valable.",
      en: "Expired rule. With {TRA-6.atLeast} or {TRA-6.atMost} in the off-road test of {TRA-6.categories} before {TRA-1.newCategories}, you were admitted to {TRA-6.attempts} on the road, as long as the off-road test stayed valid.",
    },
    evidence: "document",
    source: guide("C"),
  },
} as const satisfies Family;
