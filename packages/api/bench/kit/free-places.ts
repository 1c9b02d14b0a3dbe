/** What the availability benchmarks ask: twenty places of category B in a department, up to a date if one is given. */
export const freePlaces = (departmentCode: string, to?: string): string =>
  JSON.stringify({
    query: `query FreePlaces($filter: AvailabilityFilter!, $first: Int) {
  availability(filter: $filter, first: $first) {
    version
    totalOpen
    slots { id startsAt date localTime durationMinutes centre { id name } }
  }
}`,
    variables: { filter: { departmentCode, category: "B", to }, first: 20 },
  });

/** The part of the answer that the benchmarks look at. */
export type FreePlaces = { data: { availability: { version: string; totalOpen: number; slots: object[] } } };

/** The same question so many times. */
export const repeated = (body: string, times: number): string[] => Array<string>(times).fill(body);
