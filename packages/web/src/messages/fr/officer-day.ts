export const officerDay = {
  title: "{name} ({code}), {day}",
  read: "Relevé à {time}. La page se met à jour chaque minute.",
  rehousings: {
    title: "Personnes à replacer",
    unit: "{count, plural, one {personne sans autre place} other {personnes sans autre place}}",
    none: "Personne n’attend d’autre place.",
    sessions:
      "{sessions, plural, one {Une session retirée} other {# sessions retirées}}. {offered, plural, =0 {Aucune proposition en cours.} one {Une proposition en cours.} other {# propositions en cours.}}",
    next: "Premier examen retiré\u00a0: {day}.",
  },
  requests: {
    title: "Demandes de candidats libres",
    unit: "{count, plural, one {demande à suivre} other {demandes à suivre}}",
    none: "Aucune demande n’attend.",
    split:
      "{verified, plural, =0 {Aucune n’est prête} one {Une est prête} other {# sont prêtes}} pour une invitation, {waiting, plural, =0 {aucune n’attend} one {une attend} other {# attendent}} le fichier du ministère.",
    inDoubt:
      "{count, plural, one {Une personne invitée sur laquelle le ministère a un doute.} other {# personnes invitées sur lesquelles le ministère a un doute.}}",
    oldest: "La plus ancienne attend depuis le {day}.",
  },
  proofs: {
    title: "Justificatifs à examiner",
    unit: "{count, plural, one {justificatif} other {justificatifs}}",
    none: "Aucun justificatif n’attend.",
    oldest: "Le plus ancien est arrivé le {day}.",
  },
  approvals: {
    title: "Accords à donner",
    unit: "{count, plural, one {accord demandé} other {accords demandés}}",
    none: "Aucun accord n’est demandé.",
    expires:
      "{count, plural, one {Un est à décider par vous} other {# sont à décider par vous}}, au plus tard le {day} à {time}.",
    own: "{count, plural, one {Vous en avez demandé un} other {Vous en avez demandé #}}\u00a0: un autre agent décide.",
  },
  files: {
    title: { candidates: "Fichiers du ministère à corriger", planning: "Plannings à corriger" },
    unit: "{count, plural, one {ligne rejetée} other {lignes rejetées}}",
    none: "Aucune ligne à corriger.",
    sent: "{count, plural, one {une ligne} other {# lignes}}, envoyé le {day}",
    more: "{count, plural, one {et un autre fichier} other {et # autres fichiers}}",
  },
  lists: {
    title: "Bordereaux non clos",
    unit: "{count, plural, one {bordereau dont le jour est passé} other {bordereaux dont le jour est passé}}",
    none: "Tous les bordereaux émis sont clos.",
    session: "{centre}, {day}",
    more: "{count, plural, one {et un autre} other {et # autres}}",
  },
  publications: {
    title: "Publications programmées",
    unit: "{count, plural, one {publication à venir} other {publications à venir}}",
    none: "Aucune publication n’est programmée.",
    next: "La prochaine\u00a0: le {day} à {time}.",
    range: "Places du {from} au {to}.",
  },
  shortages: {
    title: "Où il manque des places",
    none: "Ni place à venir, ni personne qui attend.",
    lead: "{count, plural, =0 {Il y a assez de places ouvertes pour tous ceux qui attendent.} one {Il manque une place pour que tous ceux qui attendent en aient une.} other {Il manque # places pour que tous ceux qui attendent en aient une.}}",
    headings: {
      where: "Groupe et centre",
      missing: "Il manque",
      waiting: "Attendent une place",
      open: "Places ouvertes",
      planned: "En brouillon",
    },
    group: "Groupe {group}",
    missing: "{count, plural, =0 {rien} one {une place} other {# places}}",
    waiting: "{waiting, number}, dont {wishing, number} sur la liste d’attente",
    wishing: "{count, number} sur la liste d’attente",
    basis: {
      title: "Comment c’est compté",
      waiting:
        "Attendent une place\u00a0: les candidats sans réservation dans la catégorie, chacun une fois\u00a0; ceux dont un souhait vise un centre du département, et ceux dont le dossier y est suivi, qui ont réussi le code ou n’en ont pas besoin, n’ont pas réussi l’examen et n’ont pas de délai en cours. La réglementation n’est pas rejugée dossier par dossier\u00a0: quelques-uns peuvent devoir attendre encore un peu.",
      wishing:
        "Par centre, on compte les candidats dont un souhait vise ce centre\u00a0: qui en souhaite plusieurs est compté à chacun. La catégorie B1 est dans les groupes A et B, où elle s’examine.",
      places:
        "Places ouvertes\u00a0: publiées, à venir, ni réservées ni gardées pour quelqu’un. En brouillon\u00a0: planifiées, pas encore publiées.",
    },
  },
  unfilled: {
    title: "Places publiées sans réservation",
    none: "Toutes les places publiées des quatorze prochains jours sont réservées, ou il n’y en a pas.",
    lead: "{week, plural, =0 {Aucune place libre} one {Une place libre} other {# places libres}} d’ici sept jours, {fortnight, plural, one {une} other {#}} d’ici quatorze jours.",
    headings: { day: "Jour", places: "Places", sessions: "Sessions" },
    session: "{centre}, {group}, à partir de {time}",
    free: "{count, plural, one {une place} other {# places}}",
    more: "{count, plural, one {et une autre session} other {et # autres sessions}}",
  },
} as const;
