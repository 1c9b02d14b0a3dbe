import { badInput } from "../contract/bad-input.js";

/** What only officers see has the number of its row as its id: the log of their acts names it so too. */
const NUMBER = /^[1-9]\d{0,8}$/;

/** The number of such an id, or null when it is none. */
export const numberOfId = (id: string): number | null => (NUMBER.test(id) ? Number(id) : null);

/** As `numberOfId`, for arguments where an id that is none is the caller's mistake: error `BAD_USER_INPUT`. */
export const idOrBadInput = (id: string, argument: string): number => {
  const number = numberOfId(id);
  if (number === null) throw badInput(argument, `"${id.slice(0, 64)}" is no id.`);
  return number;
};
