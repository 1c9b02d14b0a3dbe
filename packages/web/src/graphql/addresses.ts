/** The API as the web server reaches it. Read at run time, so that one build serves every installation. */
export const apiUrl = () => process.env.API_URL ?? "http://localhost:4000";

/** The API as browsers reach it: pages carry it, nothing of it is built in. */
export const publicApiUrl = () => process.env.PUBLIC_API_URL ?? apiUrl();

/** The WebSocket door of an API: `http://localhost:4000` gives `ws://localhost:4000/graphql`. */
export const webSocketUrl = (api: string) => `${api.replace(/^http/, "ws")}/graphql`;
