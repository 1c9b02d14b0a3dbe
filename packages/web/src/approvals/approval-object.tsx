import { useTranslations } from "next-intl";
import { WrittenDate } from "@/availability/written-date";
import { usePlaceWords } from "@/candidate-files/use-place-words";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { Consequences } from "@/withdrawals/consequences";
import type { Approval } from "./approvals-page";

/** What is asked for, and what it would come to now. */
export function ApprovalObject({ approval }: { approval: Approval }) {
  const words = useTranslations("officer.approvals");
  const place = usePlaceWords();
  const { slot, movesFrom, overruled, withdrawal } = approval;
  return (
    <>
      {movesFrom && <p>{words("from", { place: place(movesFrom) })}</p>}
      {slot && <p>{words(movesFrom ? "to" : "place", { place: place(slot) })}</p>}
      {withdrawal && !slot && (
        <p>
          {words("session", { centre: withdrawal.centre.name })} <WrittenDate date={withdrawal.date} way="date" />
        </p>
      )}
      {overruled.length > 0 && (
        <p>
          {words("overruled", { count: overruled.length })}{" "}
          {overruled.map((rule) => (
            <Link key={rule} className="fr-link fr-mr-1w" href={`${paths.rules()}#${rule}`} prefetch={false}>
              {rule}
            </Link>
          ))}
        </p>
      )}
      {withdrawal && <Consequences preview={withdrawal} />}
    </>
  );
}
