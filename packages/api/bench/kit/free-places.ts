/** What the availability benchmarks ask: twenty places of category B in a department, with these conditions as well. */
export const freePlaces = (departmentCode: string, conditions: object = {}): string =>
  JSON.stringify({
    query: `query FreePlaces($filter: AvailabilityFilter!, $first: Int) {
  availability(filter: $filter, first: $first) {
    version
    totalOpen
    slots { id startsAt date localTime durationMinutes centre { id name } }
  }
}`,
    variables: { filter: { departmentCode, category: "B", ...conditions }, first: 20 },
  });

/** The part of the answer that the benchmarks look at. */
export type FreePlaces = { data: { availability: { version: string; totalOpen: number; slots: object[] } } };

/** The same question so many times. */
export const repeated = (body: string, times: number): string[] => Array<string>(times).fill(body);
