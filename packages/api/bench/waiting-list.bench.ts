import { pino } from "pino";
import { systemClock } from "../dist/platform/clock.js";
import { openDatabase } from "../dist/platform/database.js";
import { openPolicybook } from "../dist/policies/policybook.js";
import { openRulebook } from "../dist/regulation/rulebook.js";
import { settleReturnedPlaces } from "../dist/waiting-list/waiting-list-worker.js";
import { benchmark } from "./kit/benchmark.ts";
import { runStatement, startBenchCluster } from "./kit/database.ts";
import { milliseconds, type Result } from "./kit/table.ts";

const PLACES = 1_000;
const SIZES = [10_000, 100_000] as const;

const INSIDE = `${PLACES.toLocaleString("en")} places of category B come back at once; 2,000 candidates wish for them. Beside those, so many wishes that mean none of the
places. "Elsewhere": other centres and other weekdays, as nearly all wishes are to a place. "Here": the same centres and weekdays at
other hours, the worst that an index by centre and weekday can meet. Per place: the candidates in their rank, the decision by the
regulation on the file of the first, and the statement that keeps the place and queues the mail. One process, one place after the other.`;

/** Wishes of candidates beyond the first 2,000, which the places do not fit. */
const unfitting = (count: number, where: "elsewhere" | "here") => `
  insert into wishes (candidate_id, number, category, phase, centre_ids, weekdays, starts_from, starts_before, keys, saved_at)
  select c.id, n.number, 'B', 'on_road', array[1], '{monday}', 0, 1,
    case when '${where}' = 'here' then r.keys[1:1]
      else array['B/on_road/' || (1 + c.id % 7) || '/c' || (1000000 + c.id % 500), 'B/on_road/7/c' || (2000000 + c.id % 500)] end, now()
  from (select row_number() over () as place, keys from returned_places limit 200) r
    join (select id, row_number() over (order by id) as seat from candidates where birth_name = 'BENCH' order by id offset 2000) c on c.seat % 200 = r.place - 1,
    generate_series(1, 5) n (number)
  limit ${count}`;

const fill = async (url: string): Promise<void> => {
  // Everybody may sit, nobody has a booking, and there are enough of them.
  await runStatement(url, "delete from bookings");
  await runStatement(url, "update exam_slots set state = 'open' where state = 'booked'");
  await runStatement(
    url,
    `insert into candidates (kind, neph, birth_name, first_name, birth_date, department_code, theory_passed_on, categories,
       training_path, medical_declaration, history_complete, licences_complete, registered_on)
     select 'school', (880000000000 + n)::text, 'BENCH', 'Camille', '1990-01-01', '93', current_date - 100 - n % 300, '{B}',
       'traditional', false, true, true, current_date - 500
     from generate_series(1, 30000) n`,
  );
};

/** Frees the places, and says who wishes for them. */
const free = async (url: string): Promise<void> => {
  await runStatement(url, "truncate wishes, holds, returned_places cascade");
  await runStatement(url, "update exam_slots set state = 'open' where state = 'held'");
  await runStatement(
    url,
    `with freed as (
       update exam_slots s set state = 'held', version = version + 1
       where s.id in (select id from exam_slots where category = 'B' and state = 'open'
         and civil_date between current_date + 20 and current_date + 60 order by id limit ${PLACES})
       returning s.*
     )
     insert into returned_places (slot_id, cause, returned_at, keys, civil_date, start_minute)
     select s.id, 'cancelled', now(), array['B/on_road/' || extract(isodow from s.civil_date) || '/c' || c.id,
         'B/on_road/' || extract(isodow from s.civil_date) || '/d' || c.department_code], s.civil_date, 600
     from freed s join exam_centres c on c.id = s.centre_id`,
  );
  await runStatement(
    url,
    `insert into wishes (candidate_id, number, category, phase, centre_ids, weekdays, starts_from, starts_before, keys, saved_at)
     select c.id, 1, 'B', 'on_road', array[1], '{monday}', 0, 1440, r.keys, now()
     from (select id, row_number() over (order by id) as seat from candidates where birth_name = 'BENCH' limit 2000) c
       join (select keys, row_number() over (order by id) as place from returned_places) r on r.place = 1 + c.seat % ${PLACES}`,
  );
};

await benchmark(INSIDE, async (owns) => {
  const cluster = owns(await startBenchCluster());
  const url = await cluster.demonstration("waiting_list", 60_000);
  await fill(url);
  const opened = openDatabase(url, { poolSize: 4 });
  owns({ stop: opened.close });
  const log = pino({ level: "fatal" });
  const [rulebook, policies] = [await openRulebook(opened.db, log), await openPolicybook(opened.db, log)];
  const services = { database: opened.db, rulebook, policies, clock: systemClock };

  const measure = async (count: number, where: "elsewhere" | "here"): Promise<number> => {
    await free(url);
    if (count > 0) await runStatement(url, unfitting(count, where));
    await runStatement(url, "analyze wishes");
    const start = performance.now();
    await settleReturnedPlaces(services, log);
    const took = (performance.now() - start) / PLACES;
    const [row] = await runStatement<{ offers: number; wishes: number }>(
      url,
      "select (select count(*)::int from holds) as offers, (select count(*)::int from wishes) as wishes",
    );
    if (row?.offers !== PLACES || row.wishes !== count + 2_000)
      throw new Error(`${row?.offers} places were offered, of ${row?.wishes} wishes`);
    return took;
  };

  await measure(0, "elsewhere");
  const alone = await measure(0, "elsewhere");
  const results: Result[] = [{ what: "per place, no other wish", ours: milliseconds(alone) }];
  for (const where of ["elsewhere", "here"] as const)
    for (const size of SIZES) {
      const took = await measure(size, where);
      results.push({
        what: `per place, ${size.toLocaleString("en")} wishes ${where}`,
        ours: milliseconds(took),
        ratio: took / alone,
        ...(where === "elsewhere" && { aim: { atMost: 1.5 } }),
      });
    }
  return results;
});
