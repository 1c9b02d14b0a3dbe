export const signIn = { title: "Se connecter" } as const;
