import pg from "pg";
import { runStatement } from "./database.ts";

/** An exam slot whose state is known, because only its owner here changes it. */
export type Place = { id: number; state: string };

/** Days ahead, both included, of the places that change: two weeks of one department are some hundred places. */
const WINDOW = { from: 7, to: 20 };

const PLACES = `
  select s.id::int as id, s.state::text as state from exam_slots s join exam_centres c on c.id = s.centre_id
  where c.department_code = $1 and s.category = 'B' and s.state = 'open'
    and s.civil_date between current_date + $2::int and current_date + $3::int order by s.id`;

export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** The filter that shows exactly these places. */
export const placesFilter = (departmentCode: string): object => ({
  departmentCode,
  category: "B",
  from: inDays(WINDOW.from),
  to: inDays(WINDOW.to),
});

export const openPlaces = (url: string, departmentCode: string): Promise<Place[]> =>
  runStatement<Place>(url, PLACES, [departmentCode, WINDOW.from, WINDOW.to]);

/** Turns an open place into a booked one or back, in a commit of its own. */
export const change = async (client: pg.Client, place: Place): Promise<void> => {
  place.state = place.state === "open" ? "booked" : "open";
  await client.query({
    name: "change",
    text: "update exam_slots set state = $2, version = version + 1 where id = $1",
    values: [place.id, place.state],
  });
};

export const connected = async (url: string): Promise<pg.Client & { stop(): Promise<void> }> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return Object.assign(client, { stop: () => client.end() });
};
