/** A civil date as an address or a form carries it, YYYY-MM-DD and on the calendar; null for anything else. */
export const civilDate = (text: string | null | undefined): string | null => {
  if (!text || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : text;
};
