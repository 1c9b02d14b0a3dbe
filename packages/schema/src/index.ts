export * from "./bookings.js";
export * from "./constraints.js";
export * from "./messages.js";
export * from "./people.js";
export * from "./places.js";
export * from "./planning.js";
export * from "./regulation.js";
export * from "./vocabulary.js";
