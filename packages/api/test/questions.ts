import type { Api } from "./client.js";

// One small question for each field that takes an argument.

export const AVAILABILITY = `query ($filter: AvailabilityFilter!, $first: Int, $after: String) {
  availability(filter: $filter, first: $first, after: $after) { totalOpen slots { id } } }`;
export const CENTRES = `query ($filter: ExamCentreFilter, $near: Coordinates, $first: Int, $after: String) {
  examCentres(filter: $filter, near: $near, first: $first, after: $after) { totalCount edges { node { id } } } }`;
export const PLACES = "query ($search: String!, $first: Int) { places(search: $search, first: $first) { code } }";
export const DEPARTMENT = "query ($code: String!) { department(code: $code) { code } }";
export const HOLIDAYS = `query ($from: Date!, $to: Date!) {
  department(code: "93") { publicHolidays(from: $from, to: $to) { date } } }`;
export const NODE = "query ($id: ID!) { node(id: $id) { id __typename } }";
export const BOOKINGS = `query ($first: Int, $after: String) {
  viewer { candidate { bookings(first: $first, after: $after) { totalCount edges { cursor } } } } }`;
export const BOOK = "mutation ($input: BookSlotInput!) { bookSlot(input: $input) { __typename } }";

export const byCategoryB = (more: object) => ({ filter: { category: "B", ...more } });

/** The code of the only error, or the data when there is none. */
export const outcomeOf = async (
  api: Pick<Api, "call">,
  document: string,
  variables: object,
  token?: string,
): Promise<unknown> => {
  const { data, errors } = await api.call(document, variables, token ? { token } : {});
  return errors ? errors.map(({ extensions }) => extensions.code).join() : data;
};
