export const publication = {
  title: "My turn for new places",
  explanation:
    "A place that is published opens first to those who have waited longest, then group after group. There is no need to be there to the second: your turn depends on dates of your file, never on the speed of a click.",
  category: "Licence {category}",
} as const;
