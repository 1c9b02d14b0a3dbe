import type { OfficerFault, OfficerRefusal } from "../domain/officer/refusal.js";

type Words = {
  [Kind in OfficerRefusal["kind"]]: (refusal: Extract<OfficerRefusal, { kind: Kind }>) => string;
};
type FaultWords = { readonly [Fault in OfficerFault]: string };

const faultsFr: FaultWords = {
  email: "Cette adresse électronique n’est pas valable.",
  email_taken: "Un autre agent a déjà cette adresse.",
  department: "Indiquez au moins un département, par son code\u00a0: 93, 2A, 971.",
  examiner: "Cet inspecteur n’existe pas, ou un autre agent l’est déjà.",
  own_rights: "Vos propres droits sont l’affaire d’un autre administrateur.",
};

const faultsEn: FaultWords = {
  email: "This e-mail address is not valid.",
  email_taken: "Another officer has this address already.",
  department: "Name at least one department, by its code: 93, 2A, 971.",
  examiner: "There is no such examiner, or another officer is this one already.",
  own_rights: "Your own rights are another administrator’s to change.",
};

export const officerRefusalWords = {
  fr: {
    OfficerNotFound: () => "Cet agent n’existe pas, ou a été retiré.",
    OfficerNotValid: ({ fault }) => faultsFr[fault],
  } satisfies Words,
  en: {
    OfficerNotFound: () => "There is no such officer, or they have been removed.",
    OfficerNotValid: ({ fault }) => faultsEn[fault],
  } satisfies Words,
};
