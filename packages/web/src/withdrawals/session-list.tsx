import { useFormatter, useTranslations } from "next-intl";
import type { SessionCountsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { ScrollTable } from "@/officer/scroll-table";
import { paths } from "@/paths";

/** The sessions of a day, and how their places stand. */
export function SessionList({ sessions }: { sessions: readonly SessionCountsFragment[] }) {
  const words = useTranslations("withdrawals.sessions");
  return (
    <section aria-labelledby="sessions">
      <h2 className="fr-h4" id="sessions">
        {words("title")}
      </h2>
      {sessions.length === 0 ? (
        <p>{words("none")}</p>
      ) : (
        <ScrollTable
          label={words("title")}
          headings={(["centre", "start", "booked", "held", "free", "draft", "withdrawn", "action"] as const).map(
            (heading) => words(heading),
          )}
        >
          {sessions.map((session) => (
            <Row key={session.sessionId} session={session} />
          ))}
        </ScrollTable>
      )}
    </section>
  );
}

function Row({ session }: { session: SessionCountsFragment }) {
  const words = useTranslations("withdrawals.sessions");
  const format = useFormatter();
  const { sessionId, startsAt, booked, held, free, draft, withdrawn, centre } = session;
  const start = format.dateTime(new Date(startsAt), { hour: "2-digit", minute: "2-digit", timeZone: centre.timeZone });
  return (
    <tr>
      <th scope="row">{centre.name}</th>
      <td>{start}</td>
      {[booked, held, free, draft, withdrawn].map((count, at) => (
        <td key={at}>{count}</td>
      ))}
      <td>
        {booked + held + free + draft > 0 && (
          <Link className="fr-link" href={paths.withdrawSession(sessionId)} prefetch={false}>
            {words("withdraw")}
            <span className="fr-sr-only">
              {" "}
              {centre.name}, {start}
            </span>
          </Link>
        )}
      </td>
    </tr>
  );
}
