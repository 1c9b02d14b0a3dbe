import type { Family } from "./rule.types.js";
import { guide, ourReading, teleprocedures } from "./sources.js";

export const CAP_RULES = {
  "CAP-1": {
    kinds: ["booking"],
    subject: "capacity",
    text: {
      fr: "Les places d’examen d’une auto-école lui sont attribuées par le service chargé de leur répartition. Elle ne peut pas en utiliser davantage.",
      en: "The exam places of a driving school are given to it by the service in charge of their distribution. It cannot use more.",
    },
    evidence: "document",
    source: guide("A.1.a"),
  },
  "CAP-2": {
    kinds: ["booking"],
    subject: "capacity",
    text: {
      fr: "Sur un centre dédié à la catégorie B, un examen B1 prend le temps de {CAP-2.units} de la catégorie B. Le service fournit le matériel de radioguidage.",
      en: "On a centre dedicated to category B, a B1 exam takes the time of {CAP-2.units} of category B. The service provides the radio-guidance equipment.",
    },
    evidence: "document",
    source: guide("B.1.b"),
  },
  "CAP-3": {
    kinds: ["booking"],
    subject: "capacity",
    text: {
      fr: "Sur un centre dédié aux catégories A1, A2 et A, un examen B1 prend le temps de {CAP-3.units} de ces catégories.",
      en: "On a centre dedicated to categories A1, A2 and A, a B1 exam takes the time of {CAP-3.units} of these categories.",
    },
    evidence: "document",
    source: guide("B.1.b"),
  },
  "CAP-4": {
    kinds: ["booking"],
    subject: "capacity",
    text: {
      fr: "L’examen B1 utilise le radioguidage\u00a0: l’inspecteur doit détenir la qualification «\u00a0deux roues\u00a0».",
      en: "The B1 exam uses radio guidance: the examiner must hold the two-wheeler qualification (deux roues).",
    },
    evidence: "document",
    source: guide("B.1.b"),
  },
  "CAP-5": {
    kinds: ["exam_day"],
    subject: "capacity",
    text: {
      fr: "L’épreuve B1 comporte {CAP-5.driving} de conduite effective, {CAP-5.manoeuvres} dont au moins {CAP-5.reversing} en marche arrière, et {CAP-5.checks}. Le véhicule peut atteindre au moins {CAP-5.speed}. L’autoroute et les routes à accès réglementé sont exclues.",
      en: "The B1 test includes {CAP-5.driving} of actual driving, {CAP-5.manoeuvres} of which at least {CAP-5.reversing} in reverse, and {CAP-5.checks}. The vehicle can reach at least {CAP-5.speed}. Motorways and roads of regulated access are excluded.",
    },
    evidence: "document",
    source: guide("B.1.b"),
  },
  "CAP-6": {
    kinds: ["exam_day"],
    subject: "capacity",
    text: {
      fr: "En A1, A2 et A, le temps d’évaluation de l’allure au pas ne peut pas être inférieur à {CAP-6.pace}.",
      en: "In A1, A2 and A, the time of the walking-pace exercise cannot be under {CAP-6.pace}.",
    },
    evidence: "document",
    source: guide("B.1.a"),
  },
  "CAP-7": {
    kinds: ["booking"],
    subject: "capacity",
    text: {
      fr: "Si vous êtes à mobilité réduite, sourd ou malentendant, vous pouvez demander du temps supplémentaire. Le service local fixe ce temps pour chaque candidat, dans la limite de {CAP-7.extra}.",
      en: "If you have reduced mobility, or are deaf or hard of hearing, you may ask for extra time. The local service sets it for each candidate, up to {CAP-7.extra}.",
    },
    evidence: "document",
    source: guide("B.4.a"),
  },
  "CAP-8": {
    kinds: ["booking"],
    subject: "capacity",
    text: {
      fr: "Quel que soit le temps supplémentaire accordé, vous n’utilisez que {CAP-8.places} de l’attribution de votre auto-école.",
      en: "Whatever the extra time given, you use only {CAP-8.places} of what your driving school was given.",
    },
    evidence: "document",
    source: guide("B.4.a"),
  },
  "CAP-9": {
    kinds: ["booking"],
    subject: "capacity",
    text: {
      fr: "La journée de l’inspecteur n’est pas allongée. Le temps supplémentaire est pris sur d’autres unités de cette journée, de {CAP-9.unit} chacune, qui sont neutralisées. S’il n’en reste pas assez de libres, une autre journée est proposée.",
      en: "The examiner’s day is not lengthened. The extra time is taken from other units of that day, of {CAP-9.unit} each, which are neutralised. If not enough of them are free, another day is offered.",
    },
    evidence: "interpretation",
    source: ourReading({
      fr: "le temps total est compté en unités entières (guide national, B.4.a)",
      en: "the whole time is counted in whole units (national guide, B.4.a)",
    }),
  },
  "CAP-10": {
    kinds: ["booking", "exam_day"],
    subject: "capacity",
    text: {
      fr: "Si votre handicap demande un véhicule aménagé, ses aménagements sont vérifiés, si possible avant la convocation. S’ils ne conviennent pas le jour de l’examen, l’épreuve est suspendue et vous êtes excusé.",
      en: "If your disability calls for an adapted vehicle, its adaptations are checked, before the convocation where possible. If they do not suit on the day of the exam, the test is suspended and you are excused.",
    },
    evidence: "document",
    source: guide("B.4.b, B.7"),
  },
  "CAP-11": {
    kinds: ["exam_day"],
    subject: "capacity",
    text: {
      fr: "Pendant l’épreuve, vous pouvez demander à l’inspecteur une aide physique ou verbale. Elle ne doit pas compromettre votre évaluation selon les critères communs.",
      en: "During the test, you may ask the examiner for physical or verbal help. It must not compromise your evaluation by the common criteria.",
    },
    evidence: "document",
    source: guide("B.4.b"),
    undecided: {
      fr: "L’inspecteur juge sur place si l’aide demandée laisse l’évaluation intacte.",
      en: "The examiner judges on the spot whether the help asked for leaves the evaluation intact.",
    },
  },
  "CAP-12": {
    kinds: ["booking"],
    subject: "capacity",
    text: {
      fr: "La régularisation qui lève la restriction à la boîte automatique (code 78) est programmée sur un centre d’examen. Elle compte pour {CAP-12.units} de la catégorie visée.",
      en: "The regularisation that lifts the restriction to automatic gearboxes (code 78) is scheduled on an exam centre. It counts for {CAP-12.units} of the category concerned.",
    },
    evidence: "document",
    source: guide("B.3"),
  },
  "CAP-13": {
    kinds: ["booking"],
    subject: "capacity",
    text: {
      fr: "Les places d’examen et les dossiers d’inscription complexes restent du ressort de la direction départementale des territoires.",
      en: "Exam places and complex registration files remain with the departmental directorate (DDT).",
    },
    evidence: "document",
    source: teleprocedures({ fr: "répartition des compétences", en: "distribution of competences" }),
    undecided: {
      fr: "Cette règle répartit les compétences entre services. Elle ne décide d’aucun examen.",
      en: "This rule shares competences between services. It decides on no exam.",
    },
  },
} as const satisfies Family;
