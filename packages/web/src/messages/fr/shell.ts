export const shell = {
  service: "Créneau",
  title: "Créneau\u00a0: les places d’examen du permis de conduire, en direct",
  tagline: "Les places d’examen du permis de conduire, en direct",
  homeLink: "Créneau, retour à l’accueil",
  skip: { label: "Accès rapide", content: "Contenu", navigation: "Menu", footer: "Pied de page" },
  navigation: {
    label: "Menu principal",
    find: "Trouver une place",
    eligibility: "Puis-je passer l’examen\u00a0?",
    bookings: "Mes réservations",
    waitingList: "Liste d’attente",
    account: "Mon dossier",
  },
  proof: { working: "Vérification automatique en cours, quelques secondes. Vous n’avez rien à faire." },
  language: { switch: "English" },
  footer: {
    entry: "Candidat libre\u00a0: demander une place",
    officer: "Espace répartiteur",
    about:
      "Créneau est un service libre et indépendant\u00a0: il montre toutes les places d’examen pratique libres, à tout le monde en même temps, et les donne une seule fois.",
    rules: "Les règles",
    accessibility: "Accessibilité\u00a0: non conforme",
    legal: "Mentions légales",
    licence: "Code source sous licence AGPL-3.0.",
  },
  notFound: {
    title: "Page introuvable",
    explanation: "Cette adresse ne mène à aucune page. Elle a peut-être été coupée ou mal recopiée.",
    home: "Trouver une place",
  },
  failure: {
    title: "Le service ne répond pas pour le moment",
    explanation:
      "Vos réservations ne sont pas touchées. Réessayez dans un instant\u00a0: la page reprendra où vous en étiez.",
    retry: "Réessayer",
    trying: "Nouvel essai…",
    home: "Retour à l’accueil",
  },
  accessibility: {
    title: "Accessibilité",
    first: {
      title: "État de conformité",
      text: "Aucun audit complet n’a encore été mené\u00a0: Créneau est donc déclaré non conforme au RGAA. Chaque écran est cependant vérifié automatiquement (règles WCAG 2.2 AA et RGAA d’axe-core), au clavier, sans JavaScript et à 320 pixels de large.",
    },
    second: {
      title: "Le direct et les lecteurs d’écran",
      text: "Les places qui partent et arrivent sont annoncées au plus toutes les six secondes, en une phrase, pour le jour affiché. Les animations sont supprimées quand votre appareil le demande.",
    },
    third: {
      title: "Signaler une difficulté",
      text: "Écrivez à la personne qui exploite cette installation de Créneau, ou ouvrez un ticket dans le dépôt du code source. Une difficulté d’accès est traitée comme une panne.",
    },
  },
  legal: {
    title: "Mentions légales",
    first: {
      title: "Ce qu’est ce site",
      text: "Créneau est un logiciel libre sous licence AGPL-3.0. Ce n’est pas un site de l’État\u00a0: la personne ou l’organisme qui exploite cette installation en est l’éditeur.",
    },
    second: {
      title: "Données personnelles",
      text: "Regarder les places ne demande aucun compte et n’enregistre rien sur vous. Si vous cherchez autour de vous, votre position est arrondie au kilomètre avant d’être envoyée, et n’est pas conservée. Une réservation garde votre identité de candidat, la place et les dates. Dans «\u00a0Mon dossier\u00a0», vous pouvez tout télécharger, corriger votre adresse et supprimer votre compte\u00a0; un dossier resté longtemps sans activité est vidé, après un courriel qui l’annonce.",
    },
    third: {
      title: "Connexion",
      text: "Un lien demandé garde l’adresse électronique saisie, le temps qu’il est valable (15 minutes). Une session garde l’adresse IP et le nom du navigateur qui l’a ouverte, jusqu’à sa fin\u00a0: votre déconnexion, ou 30 jours sans visite.",
    },
    kept: {
      title: "Ce que garde votre navigateur",
      text: "Rien que le nécessaire\u00a0: ni mesure d’audience, ni publicité, ni contenu chargé d’un autre site.",
      colon: "\u00a0:",
      session: "témoin de connexion, votre session. 30 jours, ou jusqu’à votre déconnexion.",
      passkey: "témoin de connexion, la demande en cours d’une clé d’accès, le temps de s’en servir. 5 minutes.",
      link: "témoin de connexion, le lien que vous venez d’ouvrir, pour qu’il quitte la barre d’adresse. 15 minutes.",
      asked: "témoin de connexion, le fait que ce navigateur a demandé un lien. 15 minutes.",
      return: "témoin de connexion, la page où revenir une fois connecté. 15 minutes.",
      language:
        "témoin de connexion, votre langue, seulement quand elle n’est pas celle du navigateur. Jusqu’à la fermeture du navigateur.",
      attempt:
        "stockage de session de l’onglet, le numéro et l’heure d’une demande de réservation ou d’annulation dont la réponse est attendue, pour ne pas la compter deux fois. Effacé avec la réponse ou avec l’onglet.",
      examDay:
        "sur l’appareil d’un inspecteur seulement\u00a0: la page de sa journée, jusqu’à minuit ou à la déconnexion, et les résultats qu’il a écrits, sans aucun nom, jusqu’à leur envoi et au plus tard jusqu’au lendemain de celui-ci.",
    },
  },
} as const;
