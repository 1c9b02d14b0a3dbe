import { useTranslations } from "next-intl";
import { useWrittenDate } from "@/availability/use-written-date";
import type { WishFactsFragment } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { deleteWishByForm } from "./wish.actions";

/** One wish in words, where it stands, and the way to delete it. */
export function WishCard({ wish }: { wish: WishFactsFragment }) {
  const words = useTranslations("waitingList");
  const where = useWhere(wish);
  return (
    <article className="waiting-list__wish">
      <h3 className="fr-h6 fr-mb-1v">{words("wish.exam", { category: wish.category, where })}</h3>
      <p className="fr-mb-1v">
        {words(`form.phases.${wish.phase === "OFF_ROAD" ? "OFF_ROAD" : "ON_ROAD"}`)} - <When wish={wish} />
      </p>
      {wish.past ? (
        <p className="fr-badge fr-badge--no-icon fr-mb-2w">{words("wish.past")}</p>
      ) : (
        <Standing standing={wish.standing} />
      )}
      <Link
        className="fr-btn fr-btn--secondary fr-btn--sm fr-mb-1w"
        href={`${paths.waitingList({ souhait: wish.id, departement: departmentOf(wish) })}#souhait-a-dire`}
        prefetch={false}
      >
        {words("wish.change")}
        <span className="fr-sr-only"> {words("wish.exam", { category: wish.category, where })}</span>
      </Link>
      <form action={deleteWishByForm}>
        <input type="hidden" name="souhait" value={wish.id} />
        <button type="submit" className="fr-btn fr-btn--tertiary fr-btn--sm">
          {words("wish.delete")}
          <span className="fr-sr-only"> {words("wish.exam", { category: wish.category, where })}</span>
        </button>
      </form>
    </article>
  );
}

/** Whose centres the form shows: those that the wish names. */
const departmentOf = ({ department, centres }: WishFactsFragment): string | undefined =>
  department?.code ?? centres[0]?.department.code;

function useWhere({ department, near, withinKm, centres }: WishFactsFragment): string {
  const words = useTranslations("waitingList.wish");
  if (department) return words("department", { department: department.name });
  const names = centres.map(({ name }) => name).join(", ");
  return near && withinKm ? words("near", { town: near.name, km: String(withinKm), centres: names }) : names;
}

function When({ wish: { weekdays, startsFrom, startsBefore, from, to } }: { wish: WishFactsFragment }) {
  const words = useTranslations("waitingList");
  const written = useWrittenDate();
  const days = weekdays.map((weekday) => words(`form.days.${weekday}`).toLowerCase()).join(", ");
  const hours =
    startsFrom === "00:00" && startsBefore === "24:00"
      ? null
      : words("wish.hours", { from: startsFrom, before: startsBefore });
  const dates = [
    from && words("wish.from", { date: written(from, "date") }),
    to && words("wish.to", { date: written(to, "date") }),
  ];
  return <>{[days, hours, ...dates].filter(Boolean).join(" - ")}</>;
}

/** Rank, who is ahead as a number, and an estimate that says what it rests on. */
function Standing({ standing }: { standing: WishFactsFragment["standing"] }) {
  const words = useTranslations("waitingList.standing");
  const written = useWrittenDate();
  const { rank, ahead, waitingSince, waitingSinceFact, weeksToWait, placesSeen, daysSeen, awake } = standing;
  if (!awake) return <p className="fr-badge fr-badge--no-icon fr-mb-2w">{words("asleep")}</p>;
  const basis = { places: String(placesSeen), days: String(daysSeen) };
  return (
    <dl className="waiting-list__standing">
      <div>
        <dt>{words("rank")}</dt>
        <dd>
          <strong>{String(rank)}</strong> ({ahead === 0 ? words("first") : words("ahead", { count: String(ahead) })})
        </dd>
      </div>
      <div>
        <dt>{words("since")}</dt>
        <dd>
          {waitingSince && waitingSinceFact
            ? words(`facts.${waitingSinceFact}`, { date: written(waitingSince, "date") })
            : words("unknownSince")}
        </dd>
      </div>
      <div>
        <dt>{words("estimate")}</dt>
        <dd>
          {weeksToWait === null ? words("notEnough", basis) : words("weeks", { weeks: String(weeksToWait), ...basis })}
        </dd>
      </div>
    </dl>
  );
}
