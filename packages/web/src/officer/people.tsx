import { useTranslations } from "next-intl";
import { WrittenDate } from "@/availability/written-date";
import { ExportLinks } from "@/exports/export-links";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import type { FoundQueue } from "./queue-page";
import { ScrollTable } from "./scroll-table";

/** Who has asked, longest waiting first, filtered by where the requests stand. */
export function People({ queue, state }: { queue: FoundQueue; state: string | null }) {
  const words = useTranslations("officer.queue.people");
  const { department, counts, people } = queue;
  const { hasNextPage, endCursor } = people.pageInfo;
  return (
    <section aria-labelledby="demandes">
      <h2 className="fr-h4" id="demandes">
        {words("title")}
      </h2>
      <nav aria-label={words("filter")}>
        <ul className="officer-filter">
          <li>
            <Link
              className="fr-tag"
              href={paths.queue(department.code)}
              aria-current={state === null ? "true" : undefined}
            >
              {words("all", { count: counts.reduce((sum, { count }) => sum + count, 0) })}
            </Link>
          </li>
          {counts.map((one) => (
            <li key={one.state}>
              <Link
                className="fr-tag"
                href={paths.queue(department.code, { etat: one.state })}
                aria-current={state === one.state ? "true" : undefined}
              >
                {words(`states.${one.state}`)} ({one.count})
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <ExportLinks list="entry-queue" filters={{ departmentCode: department.code, states: state }} />
      <PeopleTable people={people.edges.map(({ node }) => node)} />
      {hasNextPage && endCursor && (
        <Link className="fr-link" href={paths.queue(department.code, { etat: state ?? undefined, apres: endCursor })}>
          {words("next")}
        </Link>
      )}
    </section>
  );
}

type Person = FoundQueue["people"]["edges"][number]["node"];

function PeopleTable({ people }: { people: readonly Person[] }) {
  const words = useTranslations("officer.queue.people");
  if (people.length === 0) return <p>{words("none")}</p>;
  return (
    <ScrollTable
      label={words("title")}
      headings={(["since", "name", "contact", "neph", "state", "theory", "failures"] as const).map((heading) =>
        words(heading),
      )}
    >
      {people.map((person) => (
        <tr key={person.id}>
          <td>
            <WrittenDate date={person.askedOn} way="date" />
          </td>
          <td>
            {person.birthName} {person.firstName}
            {person.usageName && <span className="fr-hint-text">{words("usageName", { name: person.usageName })}</span>}
          </td>
          <td>
            {person.email}
            <br />
            {person.mobile}
          </td>
          <td>{person.neph}</td>
          <td>{words(`states.${person.state}`)}</td>
          <td>{person.theoryPassedOn && <WrittenDate date={person.theoryPassedOn} way="date" />}</td>
          <td>{person.failures}</td>
        </tr>
      ))}
    </ScrollTable>
  );
}
