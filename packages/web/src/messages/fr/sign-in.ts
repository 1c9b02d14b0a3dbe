export const signIn = {
  title: "Se connecter",
  intro: "Pas de mot de passe\u00a0: nous vous envoyons par courriel un lien qui vous connecte.",
  entry: { question: "Candidat libre, pas encore invité\u00a0?", link: "Demander une place" },
  email: {
    label: "Adresse électronique",
    hint: "Celle de votre dossier d’inscription. Format attendu\u00a0: nom@domaine.fr",
    submit: "Recevoir mon lien de connexion",
    submitting: "Envoi du lien…",
    invalid: "Cette adresse n’a pas le format attendu. Exemple\u00a0: nom@domaine.fr",
  },
  sent: {
    title: "Consultez votre messagerie",
    message: "Si l’adresse {email} est celle d’un dossier, un lien de connexion vient de lui être envoyé.",
    validity:
      "Le lien est valable 15 minutes et ne sert qu’une fois. Pensez à regarder dans les courriels indésirables.",
    limit:
      "En 15 minutes, dix liens au plus sont envoyés à une même adresse. Ensuite rien ne part, mais un lien déjà reçu fonctionne encore.",
    again: "Utiliser une autre adresse",
  },
  tooMany: {
    title: "Trop de demandes",
    message:
      "De nombreuses demandes sont venues de votre réseau en peu de temps. Attendez une minute, puis recommencez.",
  },
  proof: {
    title: "La vérification automatique n’a pas abouti",
    message:
      "Votre navigateur fait un petit calcul avant l’envoi, pour décourager les envois en masse. Recommencez. Sans JavaScript, trois demandes par quart d’heure sont acceptées de votre réseau.",
  },
  unavailable: {
    title: "La connexion ne répond pas",
    message:
      "Le service de connexion est momentanément injoignable. Rien n’a été perdu\u00a0: recommencez dans un instant.",
  },
  passkey: {
    intro: "Vous avez ajouté une clé d’accès à votre compte\u00a0? Elle vous connecte sans courriel.",
    signIn: "Me connecter avec une clé d’accès",
    waiting: "Suivez les indications de votre navigateur.",
    dismissed: "Rien n’a été fait\u00a0: la fenêtre a été fermée, ou le temps est passé.",
    unknown: "Cette clé n’est celle d’aucun compte, ou elle en a été retirée.",
    stale:
      "Par sécurité, ajouter une clé demande une connexion du jour. Déconnectez-vous, reconnectez-vous, puis recommencez.",
    failed: "La clé d’accès n’a pas pu être utilisée. Recommencez, ou demandez un lien par courriel.",
  },
  confirm: {
    title: "Plus qu’un clic",
    message: "Vous avez ouvert le lien que nous vous avons envoyé. Confirmez pour vous connecter sur cet appareil.",
    why: "Cette étape évite que le lien soit utilisé à votre place par un logiciel qui analyse les courriels.",
    notAsked: {
      title: "Ce lien n’a pas été demandé depuis ce navigateur",
      message:
        "Ne continuez que si vous l’avez demandé vous-même, par exemple sur un autre appareil. Sinon, vous pourriez entrer dans le dossier de quelqu’un d’autre.",
    },
    submit: "Me connecter",
    submitting: "Connexion…",
  },
  expired: {
    title: "Ce lien n’est plus valable",
    message: "Un lien de connexion sert une seule fois et pendant 15 minutes. Celui-ci a déjà servi ou a expiré.",
    again: "Recevoir un nouveau lien",
  },
  demonstration: {
    title: "Installation de démonstration",
    message: "Les centres, les places et les candidats sont fictifs ou d’exemple. Vous pouvez tout essayer.",
    submit: "Essayer comme candidat de démonstration",
    submitting: "Connexion…",
    mailbox: "Ouvrir la boîte aux lettres de développement",
  },
  signedOutHere: {
    title: "Vous êtes déconnecté de ce navigateur",
    message:
      "Le service n’a pas confirmé la fin de votre session. Elle peut rester valable ailleurs, au plus 30 jours, si son témoin de connexion a été copié.",
  },
  viewer: {
    signIn: "Se connecter",
    signedInAs: "Connecté en tant que",
    signOut: "Se déconnecter",
    officer: "Espace répartiteur",
    examDay: "Ma journée d’examens",
    roles: {
      ALLOCATION_OFFICER: "Répartiteur",
      DELEGATE: "Délégué",
      ADMINISTRATOR: "Administrateur",
      EXAMINER: "Inspecteur",
      ANALYST: "Analyste",
      SUPPORT: "Assistance",
    },
  },
} as const;
