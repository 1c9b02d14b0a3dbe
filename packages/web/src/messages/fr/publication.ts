export const publication = {
  title: "Mon tour pour les nouvelles places",
  explanation:
    "Une place publiée s’ouvre d’abord à ceux qui attendent depuis le plus longtemps, puis groupe après groupe. Inutile d’être là à la seconde près\u00a0: votre tour dépend de dates de votre dossier, jamais de la vitesse d’un clic.",
  category: "Permis {category}",
} as const;
