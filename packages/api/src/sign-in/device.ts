const BROWSERS = [
  ["Edg/", "Edge"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["FxiOS/", "Firefox"],
  ["CriOS/", "Chrome"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

const SYSTEMS = [
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Windows", "Windows"],
  ["Mac OS X", "macOS"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
] as const;

const named = (userAgent: string, names: readonly (readonly [string, string])[]): string | undefined =>
  names.find(([sign]) => userAgent.includes(sign))?.[1];

/**
 * The device as its owner would recognise it, « Firefox, Windows », or null: a program, or a browser that says nothing we know.
 * In this order, since browsers also carry the names of their ancestors.
 */
export const deviceOf = (userAgent: string | null): string | null => {
  if (!userAgent) return null;
  const known = [named(userAgent, BROWSERS), named(userAgent, SYSTEMS)].filter((name) => name !== undefined);
  return known.length > 0 ? known.join(", ") : null;
};
