/** What the availability benchmarks ask: twenty places of category B in a department. */
export const freePlaces = (departmentCode: string): string =>
  JSON.stringify({
    query: `query FreePlaces($filter: AvailabilityFilter!, $first: Int) {
  availability(filter: $filter, first: $first) {
    version
    totalOpen
    slots { id startsAt date localTime durationMinutes centre { id name } }
  }
}`,
    variables: { filter: { departmentCode, category: "B" }, first: 20 },
  });

/** The part of the answer that the benchmarks look at. */
export type FreePlaces = { data: { availability: { version: string; totalOpen: number; slots: object[] } } };
