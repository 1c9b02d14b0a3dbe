import type { Family } from "./rule.types.js";
import { candilib, ourReading } from "./sources.js";

export const BOK_RULES = {
  "BOK-1": {
    kinds: ["booking"],
    subject: "booking",
    text: {
      fr: "Vous réservez une place publiée et libre. Une place en préparation, retirée, gardée pour quelqu’un d’autre ou déjà prise ne peut pas être réservée.",
      en: "You book a place that is published and open. A place that is a draft, withdrawn, held for somebody else or already taken cannot be booked.",
    },
    evidence: "document",
    source: candilib({
      fr: "page du produit\u00a0: le candidat choisit parmi les places proposées",
      en: "product page: the candidate chooses among the places on offer",
    }),
  },
  "BOK-2": {
    kinds: ["booking"],
    subject: "booking",
    text: {
      fr: "Vous réservez au moins {BOK-2.notice} avant l’examen, comptés sur le calendrier du centre.",
      en: "You book at least {BOK-2.notice} before the exam, counted on the calendar of the centre.",
    },
    evidence: "external",
    source: candilib({
      fr: "code source au 22 mai 2023\u00a0: réservation au moins 3 jours avant l’examen",
      en: "source code of 22 May 2023: booking at least 3 days before the exam",
    }),
  },
  "BOK-3": {
    kinds: ["booking"],
    subject: "booking",
    text: {
      fr: "Vous réservez au plus {BOK-3.horizon} avant l’examen, comptés sur le calendrier du centre.",
      en: "You book at most {BOK-3.horizon} before the exam, counted on the calendar of the centre.",
    },
    evidence: "external",
    source: candilib({
      fr: "code source au 22 mai 2023\u00a0: places visibles sur 3 mois, comptés ici 92 jours",
      en: "source code of 22 May 2023: 3 months of places visible, counted here as 92 days",
    }),
  },
  "BOK-4": {
    kinds: ["booking"],
    subject: "booking",
    text: {
      fr: "Vous réservez une place d’une catégorie que votre dossier demande.",
      en: "You book a place of a category that your file asks for.",
    },
    evidence: "interpretation",
    source: ourReading({
      fr: "la place est de la catégorie demandée dans le dossier du candidat",
      en: "the place is of a category that the candidate’s file asks for",
    }),
  },
  "BOK-5": {
    kinds: ["booking"],
    subject: "booking",
    text: {
      fr: "Vous avez une seule réservation en cours par catégorie.",
      en: "You have one live booking per category.",
    },
    evidence: "external",
    source: candilib({
      fr: "code source au 22 mai 2023\u00a0: une réservation par candidat\u00a0; ici, une par catégorie",
      en: "source code of 22 May 2023: one booking per candidate; here, one per category",
    }),
  },
  "BOK-6": {
    kinds: ["booking"],
    subject: "booking",
    text: {
      fr: "Vous annulez votre réservation jusqu’à {BOK-6.notice} avant l’examen, ce jour compris.",
      en: "You cancel your booking until {BOK-6.notice} before the exam, that day included.",
    },
    evidence: "external",
    source: candilib({
      fr: "questions fréquentes\u00a0: annulation sans pénalité jusqu’à 7 jours avant l’examen",
      en: "frequent questions: cancelling without penalty until 7 days before the exam",
    }),
  },
  "BOK-7": {
    kinds: ["booking"],
    subject: "booking",
    text: {
      fr: "La place que vous choisissez est gardée pour vous pendant quelques minutes, le temps de confirmer. Vous pouvez demander ce temps une seconde fois, et une seule place est gardée pour vous à la fois. Le temps écoulé, la place redevient libre.",
      en: "The place that you choose is kept for you for a few minutes while you confirm. You may ask for that time once more, and one place is kept for you at a time. When the time is over, the place is free again.",
    },
    evidence: "interpretation",
    source: ourReading({
      fr: "choisir une place sans que la vitesse de saisie décide qui l’obtient",
      en: "to choose a place without the speed of typing deciding who gets it",
    }),
  },
  "BOK-8": {
    kinds: ["booking"],
    subject: "booking",
    text: {
      fr: "Vous changez de place sans perdre la vôtre\u00a0: l’ancienne est rendue au moment où la nouvelle est prise. La nouvelle est une place de la même épreuve, et les règles de la réservation et de l’annulation valent pour le changement.",
      en: "You change places without losing yours: the old one is given back at the moment the new one is taken. The new one is a place of the same test, and the rules of booking and of cancelling hold for the change.",
    },
    evidence: "document",
    source: candilib({
      fr: "page du produit\u00a0: le candidat peut modifier sa place",
      en: "product page: the candidate can change the place",
    }),
  },
  "BOK-9": {
    kinds: ["booking"],
    subject: "booking",
    text: {
      fr: "Vous ne repassez pas une épreuve réussie tant que cette réussite compte. Après l’épreuve en circulation, ou si vous détenez déjà la catégorie, il vous reste à demander le titre\u00a0; l’épreuve hors circulation et l’épreuve théorique se repassent quand leur bénéfice a pris fin. Une réussite ou un permis limités aux boîtes automatiques n’empêchent pas de passer l’épreuve sur une boîte manuelle. Si votre permis a été annulé, seuls comptent les résultats obtenus depuis.",
      en: "You do not sit again a test that you passed, as long as that success counts. After the on-road test, or if you already hold the category, what remains is to ask for the licence; the off-road test and the theory test are sat again once their benefit has ended. A success or a licence for automatic gearboxes only does not keep you from the test on a manual one. If you lost your licence, only the results since then count.",
    },
    evidence: "interpretation",
    source: ourReading({
      fr: "une réussite est définitive et le titre se demande ensuite\u00a0; chaque place sert à quelqu’un",
      en: "a success is final and the licence is asked for next; every place serves somebody",
    }),
  },
} as const satisfies Family;
