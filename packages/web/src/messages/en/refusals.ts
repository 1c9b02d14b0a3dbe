export const refusals = { title: "refusals" } as const;
