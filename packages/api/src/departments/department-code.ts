/** Whether a text may be a department's code: `01`, `2A`, `93`, `971`. Anything else is in no row, so no row is asked for. */
export const isDepartmentCode = (text: string): boolean => /^(\d{2}|2[AB]|97\d)$/.test(text);
