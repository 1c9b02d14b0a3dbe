export const bookings = { title: "My bookings" } as const;
