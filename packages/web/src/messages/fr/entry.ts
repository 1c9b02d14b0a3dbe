export const entry = {
  title: "Candidat libre\u00a0: demander une place",
  intro:
    "Vous vous présentez à l’examen pratique du permis B sans auto-école\u00a0? Faites votre demande ici. Il vous faut votre NEPH et avoir réussi le code.",
  steps: {
    confirm: "Vous confirmez votre adresse par un lien que nous vous envoyons.",
    check: "Le service des examens de votre département vérifie votre dossier avec le fichier du ministère.",
    invite: "Vous êtes invité par courriel, dans l’ordre des demandes, et vous réservez la place de votre choix.",
  },
  form: {
    required: "Sauf mention contraire, tous les champs sont obligatoires.",
    colon: "\u00a0:",
    submit: "Envoyer ma demande",
    submitting: "Envoi de la demande…",
    unavailable: {
      title: "Le service ne répond pas",
      message: "Votre demande n’a pas été envoyée. Recommencez dans un instant.",
    },
    fields: {
      neph: {
        label: "Numéro NEPH",
        hint: "Il est sur votre attestation d’inscription au permis. 10 à 19 chiffres, par exemple 093631754283",
      },
      birthName: { label: "Nom de naissance", hint: "Tel qu’il est sur votre pièce d’identité" },
      usageName: { label: "Nom d’usage (facultatif)", hint: "S’il est différent du nom de naissance" },
      firstName: { label: "Prénom", hint: "Le premier de votre pièce d’identité" },
      birthDate: { label: "Date de naissance", hint: "Par exemple le 10/03/2000" },
      email: {
        label: "Adresse électronique",
        hint: "Une adresse qui n’est qu’à vous, ni celle d’une entreprise ni celle d’un centre de formation. Format attendu\u00a0: nom@domaine.fr",
      },
      mobile: {
        label: "Téléphone mobile",
        hint: "Numéro français, outre-mer compris, par exemple 06 12 34 56 78 ou +590 690 12 34 56",
      },
      departmentCode: {
        label: "Département de résidence",
        hint: "C’est son service des examens qui vous invitera",
        choose: "Choisissez un département",
      },
    },
  },
  received: {
    title: "Consultez votre messagerie",
    message: "Un courriel part pour {email}. Il vous dit comment continuer.",
    next: "Votre demande n’est prise en compte qu’après avoir suivi le lien qu’il contient. Pensez à regarder dans les courriels indésirables.",
  },
  request: {
    title: "Votre demande en candidat libre",
    check:
      "Vérifiez ce que vous avez écrit, puis confirmez. En cas d’erreur, faites une nouvelle demande\u00a0: elle remplacera celle-ci.",
    confirm: "Confirmer ma demande",
    confirming: "Confirmation…",
    unavailable: "Le service ne répond pas. Rien n’a été perdu\u00a0: recommencez dans un instant.",
    confirmed: {
      title: "Votre demande est confirmée",
      message:
        "Nous attendons maintenant le fichier du ministère. Gardez le courriel\u00a0: le même lien vous dira où en est votre demande.",
      see: "Voir où en est ma demande",
    },
    signIn: "Me connecter",
    again: "Faire une nouvelle demande",
    unknown: {
      title: "Ce lien ne mène à aucune demande",
      message:
        "Il n’est pas complet, ou un lien plus récent l’a remplacé. Ouvrez le dernier courriel que vous avez reçu, ou faites une nouvelle demande.",
    },
  },
  own: {
    title: "Votre demande et vos données",
    intro:
      "Vous pouvez télécharger ce que le service sait de vous, ou retirer votre demande. Pour corriger une erreur, retirez-la puis faites-en une nouvelle\u00a0: l’attente repart alors de zéro.",
    download: "Télécharger mes données",
    withdraw: "Retirer ma demande",
  },
  withdraw: {
    title: "Retirer votre demande",
    warning:
      "Vous perdrez votre rang dans l’attente, et ce que la demande dit de vous sera effacé. Ce n’est pas réversible. Un courriel vous le confirmera.",
    submit: "Retirer définitivement ma demande",
    submitting: "Retrait…",
    keep: "Garder ma demande",
  },
  withdrawn: {
    title: "Votre demande est retirée",
    message: "Ce qu’elle disait de vous est effacé. Un dernier courriel part pour vous le confirmer.",
    home: "Retourner à l’accueil",
  },
  status: {
    title: "Ma demande en candidat libre",
    department: "Département\u00a0: {name} ({code}).",
    closed:
      "Votre département n’est pas encore ouvert au service\u00a0: vous serez prévenu par courriel quand il le sera.",
    rule: "Règle",
    states: {
      TO_CONFIRM: "À confirmer",
      WAITING: "Demande confirmée, vérification en attente",
      VERIFIED: "Dossier vérifié, invitation en attente",
      INVITED: "Invité",
      REFUSED: "Demande refusée",
    },
  },
} as const;
