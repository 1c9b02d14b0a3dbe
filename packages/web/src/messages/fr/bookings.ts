export const bookings = { title: "Mes réservations" } as const;
