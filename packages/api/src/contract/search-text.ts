import { badInput } from "./bad-input.js";

const MOST_CHARACTERS = 100;

/** What was typed in a search box, without the spaces around it, or `BAD_USER_INPUT` when no name is that long. */
export const searchText = (search: string, argument: string): string => {
  const text = search.trim();
  if (text.length > MOST_CHARACTERS)
    throw badInput(argument, `a search has at most ${MOST_CHARACTERS} characters, not ${text.length}.`);
  return text;
};
