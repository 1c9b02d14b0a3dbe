const KEY = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Whether this can be the secret of the link to a request: anything else the API would call malformed. */
export const isRequestKey = (text: string): boolean => KEY.test(text);
