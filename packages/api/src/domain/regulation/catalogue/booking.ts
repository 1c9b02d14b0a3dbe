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
      fr: "Vous annulez ou déplacez votre réservation tant que l’examen n’a pas commencé. Jusqu’au jour que votre réservation indique, ce jour compris, rien n’en découle\u00a0; plus tard, vous attendez avant de passer l’examen de nouveau. Ce qui en découle vous est dit avant.",
      en: "You cancel or move your booking as long as the exam has not begun. Until the day that your booking shows, that day included, nothing follows from it; later you wait before you sit the exam again. What follows is told to you before.",
    },
    evidence: "external",
    source: candilib({
      fr: "questions fréquentes\u00a0: annulation ou changement sans pénalité jusqu’à un certain jour, avec une pénalité ensuite",
      en: "frequent questions: cancelling or changing without a penalty until a certain day, with a penalty after it",
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
  "BOK-10": {
    kinds: ["booking"],
    subject: "booking",
    text: {
      fr: "Votre département peut ajouter un délai quand vous rendez votre place tard\u00a0: vous attendez, à compter de la date prévue, avant de passer de nouveau l’examen de cette catégorie. Si la réglementation vous fait attendre elle aussi, la date la plus tardive compte.",
      en: "Your department may add a wait when you give your place back late: you wait, from the planned date, before you sit the exam of that category again. If the regulation makes you wait too, the later date counts.",
    },
    evidence: "external",
    source: candilib({
      fr: "code source au 22 mai 2023\u00a0: 45 jours après une annulation tardive\u00a0; ici, aucun tant qu’un département n’en fixe pas",
      en: "source code of 22 May 2023: 45 days after a late cancellation; here, none until a department sets one",
    }),
  },
  "BOK-11": {
    kinds: ["booking"],
    subject: "booking",
    text: {
      fr: "Votre département peut ajouter un délai après un échec\u00a0: vous attendez, à compter de l’examen, avant de le passer de nouveau dans cette catégorie. Si la réglementation vous fait attendre elle aussi, la date la plus tardive compte.",
      en: "Your department may add a wait after a failure: you wait, from the exam, before you sit that of the category again. If the regulation makes you wait too, the later date counts.",
    },
    evidence: "external",
    source: candilib({
      fr: "code source au 22 mai 2023\u00a0: 45 jours après un échec\u00a0; ici, aucun tant qu’un département n’en fixe pas",
      en: "source code of 22 May 2023: 45 days after a failure; here, none until a department sets one",
    }),
  },
  "BOK-12": {
    kinds: ["booking"],
    subject: "booking",
    text: {
      fr: "Votre département peut ajouter un délai après une absence sans motif sérieux\u00a0: vous attendez, à compter de la date prévue, avant de passer l’examen de cette catégorie. Si la réglementation vous fait attendre elle aussi, la date la plus tardive compte.",
      en: "Your department may add a wait after an absence without a serious reason: you wait, from the planned date, before you sit the exam of that category. If the regulation makes you wait too, the later date counts.",
    },
    evidence: "external",
    source: candilib({
      fr: "code source au 22 mai 2023\u00a0: 60 jours après une absence\u00a0; ici, aucun tant qu’un département n’en fixe pas",
      en: "source code of 22 May 2023: 60 days after an absence; here, none until a department sets one",
    }),
  },
  "BOK-13": {
    kinds: ["booking"],
    subject: "booking",
    text: {
      fr: "Un agent de votre département peut lever un délai qui découle d’une annulation, d’un échec ou d’une absence, pour un motif de la liste et avec une explication. Ce qui est levé est comme s’il n’avait pas été, et la décision est dans votre dossier.",
      en: "An officer of your department may lift a wait that follows from a cancellation, a failure or an absence, for a motive of the list and with an explanation. What is lifted is as if it had not been, and the decision is in your file.",
    },
    evidence: "interpretation",
    source: ourReading({
      fr: "un motif sérieux dispense du délai (arrêté du 27 avril 2021, article 3)\u00a0; quelqu’un en juge et le dit",
      en: "a serious reason spares one the wait (order of 27 April 2021, article 3); somebody judges it and says so",
    }),
  },
} as const satisfies Family;
