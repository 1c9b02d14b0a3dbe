/** Fewer people than this are told as "fewer than": whoever knows the department would know who they are. */
export const FEWEST_TOLD = 5;

/** A number of people as figures tell it: null stands for fewer than `FEWEST_TOLD`, nobody included. */
export const toldPeople = (count: number): number | null => (count < FEWEST_TOLD ? null : count);

/** A part of people whose number is told as well: null too where the rest, which anybody subtracts, would be fewer. */
export const toldPart = (part: number, whole: number): number | null =>
  whole - part < FEWEST_TOLD ? null : toldPeople(part);
