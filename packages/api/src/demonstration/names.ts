/** Common first and family names in France, invented people only: accents, hyphens, apostrophes and particles included. */
export const FIRST_NAMES = [
  ..."Adam,Adèle,Aïcha,Alexandre,Alice,Alix,Amandine,Ambre,Amélie,Anaïs,Anne-Sophie,Antoine,Arthur,Aurélien,Axel".split(
    ",",
  ),
  ..."Baptiste,Bastien,Benoît,Camille,Capucine,Carla,Cédric,Célia,Charlotte,Chloé,Clément,Corentin,Damien,David".split(
    ",",
  ),
  ..."Éléonore,Élise,Éloïse,Émilie,Emma,Enzo,Étienne,Eva,Fabien,Fanny,Fatou,Félix,Florian,François,Gabriel,Gaël".split(
    ",",
  ),
  ..."Hélène,Hugo,Ibrahim,Inès,Ismaël,Jade,Jean-Baptiste,Jeanne,Jérémy,Joséphine,Jules,Juliette,Karim,Kévin".split(","),
  ..."Laëtitia,Léa,Léo,Léonie,Lina,Loïc,Louise,Lucas,Maël,Maëlys,Manon,Marie-Ange,Mathilde,Mehdi,Mélanie,Moussa".split(
    ",",
  ),
  ..."Naëlle,Nathan,Nicolas,Noé,Océane,Olivier,Pauline,Pierre-Yves,Quentin,Rachida,Raphaël,Rémi,Romane,Sacha".split(
    ",",
  ),
  ..."Salomé,Samir,Sarah,Sébastien,Solène,Sofia,Théo,Thibault,Timothée,Ugo,Valentine,Victor,Yanis,Yasmine,Zoé".split(
    ",",
  ),
] as [string, ...string[]];

export const FAMILY_NAMES = [
  ..."Adam,Aubert,Bailly,Barbier,Baron,Belhadj,Benali,Berger,Bernard,Bertrand,Blanc,Bonnet,Boucher,Bourgeois".split(
    ",",
  ),
  ..."Boyer,Brun,Caron,Chevalier,Colas,Coulibaly,Cousin,D'Almeida,David,De Oliveira,Delacroix,Diallo,Dubois,Dufour".split(
    ",",
  ),
  ..."Dumont,Dupond,Dupré,Durand,Étienne,Fabre,Faure,Fernandez,Fleury,Fontaine,Fournier,François,Garcia,Garnier".split(
    ",",
  ),
  ..."Gauthier,Girard,Guérin,Guillaume,Haddad,Henry,Hervé,Hoarau,Jacquet,Joly,Kaya,Klein,Lacroix,Lambert,Le Gall".split(
    ",",
  ),
  ..."Le Goff,Lefèvre,Legrand,Lemaître,Leroy,Lévêque,Lopez,Louis-Joseph,Lucas,Marchand,Martin,Martinez,Masson".split(
    ",",
  ),
  ..."Mercier,Meyer,Michel,Moreau,Morel,Müller,N'Diaye,Nguyen,Noël,Olivier,Payet,Pélissier,Perrin,Petit,Picard".split(
    ",",
  ),
  ..."Renaud,Rivière,Robert,Rousseau,Roux,Saïdi,Schmitt,Simon,Tessier,Thomas,Tran,Traoré,Vasseur,Vidal,Weber".split(
    ",",
  ),
] as [string, ...string[]];
