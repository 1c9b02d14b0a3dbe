export const shell = {
  service: "Créneau",
  title: "Créneau : les places d'examen du permis de conduire, en direct",
  tagline: "Les places d'examen du permis de conduire, en direct",
  homeLink: "Créneau, retour à l'accueil",
  skip: { label: "Accès rapide", content: "Contenu", navigation: "Menu", footer: "Pied de page" },
  navigation: { label: "Menu principal", find: "Trouver une place", bookings: "Mes réservations" },
  language: { switch: "English" },
  footer: {
    about:
      "Créneau est un service libre et indépendant : il montre toutes les places d'examen pratique libres, à tout le monde en même temps, et les donne une seule fois.",
    accessibility: "Accessibilité : non conforme",
    legal: "Mentions légales",
    licence: "Code source sous licence AGPL-3.0.",
  },
} as const;
