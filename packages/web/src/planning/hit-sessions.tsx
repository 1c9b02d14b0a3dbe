import { useTranslations } from "next-intl";
import { useWrittenDate } from "@/availability/use-written-date";
import type { HitSessionFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";

/** Sessions whose examiner is away, each with its two ways out: another examiner, or its withdrawal. */
export function HitSessions({ sessions }: { sessions: readonly HitSessionFragment[] }) {
  const words = useTranslations("planning.hit");
  const written = useWrittenDate();
  if (sessions.length === 0) return null;
  return (
    <section className="fr-callout planning-hit" aria-label={words("title")}>
      <p className="fr-callout__title">{words("title")}</p>
      <ul>
        {sessions.map(({ id, date, startsAt: from, endsAt: to, centre }) => {
          const one = words("one", { centre: centre.name, day: written(date, "date"), from, to });
          return (
            <li key={id}>
              {one}
              <span className="planning-ways-out">
                <Link
                  className="fr-link fr-link--sm"
                  href={paths.planningSession(id, "confier")}
                  aria-label={words("giveOne", { one })}
                  prefetch={false}
                >
                  {words("give")}
                </Link>
                <Link
                  className="fr-link fr-link--sm"
                  href={paths.withdrawSession(id)}
                  aria-label={words("withdrawOne", { one })}
                  prefetch={false}
                >
                  {words("withdraw")}
                </Link>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
