export const shell = {
  service: "Créneau",
  title: "Créneau: driving-test places, live",
  tagline: "French driving-test places, live",
  homeLink: "Créneau, back to the home page",
  skip: { label: "Quick access", content: "Content", navigation: "Menu", footer: "Footer" },
  navigation: { label: "Main menu", find: "Find a place", bookings: "My bookings" },
  language: { switch: "Français" },
  footer: {
    about:
      "Créneau is a free and independent service: it shows every free practical-test place to everybody at the same time, and gives each one out once.",
    accessibility: "Accessibility: not compliant",
    legal: "Legal notice",
    licence: "Source code under the AGPL-3.0 licence.",
  },
} as const;
