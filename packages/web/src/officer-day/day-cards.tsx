import { useTranslations } from "next-intl";
import { useWrittenInstant } from "@/account/written-instant";
import { useWrittenDate } from "@/availability/use-written-date";
import type { FoundDayLinesFragment } from "@/graphql/generated/graphql";
import { paths } from "@/paths";
import { DayCard } from "./day-card";
import { FileCard } from "./file-card";
import { ListCard } from "./list-card";
import { PublicationCard } from "./publication-card";

type Props = { day: FoundDayLinesFragment };

/** What waits for somebody's decision: people first, then files, then what goes on by itself. Always in the same order. */
export function DayCards({ day }: Props) {
  const { department, rehousings, requests, proofs, approvals, candidateImports, planningImports } = day;
  return (
    <ul className="day-cards">
      {rehousings && <RehousingCard rehousings={rehousings} code={department.code} />}
      {requests && <RequestCard requests={requests} code={department.code} />}
      {proofs && <ProofCard proofs={proofs} />}
      {approvals && <ApprovalCard approvals={approvals} />}
      {candidateImports && <FileCard kind="candidates" found={candidateImports} />}
      {planningImports && <FileCard kind="planning" found={planningImports} />}
      {day.openLists && <ListCard lists={day.openLists} code={department.code} />}
      {day.publications && <PublicationCard publications={day.publications} code={department.code} />}
    </ul>
  );
}

type Line<Name extends keyof FoundDayLinesFragment> = NonNullable<FoundDayLinesFragment[Name]>;

function RehousingCard({ rehousings, code }: { rehousings: Line<"rehousings">; code: string }) {
  const words = useTranslations("officerDay.rehousings");
  const date = useWrittenDate();
  const { people, sessions, offered, nextExamOn } = rehousings;
  return (
    <DayCard
      title={words("title")}
      href={paths.withdrawals({ departement: code })}
      count={people}
      unit={words("unit", { count: people })}
      none={words("none")}
    >
      <p>{words("sessions", { sessions, offered })}</p>
      {nextExamOn && <p>{words("next", { day: date(nextExamOn) })}</p>}
    </DayCard>
  );
}

function RequestCard({ requests, code }: { requests: Line<"requests">; code: string }) {
  const words = useTranslations("officerDay.requests");
  const written = useWrittenInstant();
  const { verified, waiting, inDoubt, oldestAt } = requests;
  return (
    <DayCard
      title={words("title")}
      href={paths.queue(code)}
      count={verified + waiting + inDoubt}
      unit={words("unit", { count: verified + waiting + inDoubt })}
      none={words("none")}
    >
      <p>{words("split", { verified, waiting })}</p>
      {inDoubt > 0 && <p>{words("inDoubt", { count: inDoubt })}</p>}
      {oldestAt && <p>{words("oldest", written(oldestAt))}</p>}
    </DayCard>
  );
}

function ProofCard({ proofs: { count, oldestAt } }: { proofs: Line<"proofs"> }) {
  const words = useTranslations("officerDay.proofs");
  const written = useWrittenInstant();
  return (
    <DayCard
      title={words("title")}
      href={paths.penalties()}
      count={count}
      unit={words("unit", { count })}
      none={words("none")}
    >
      {oldestAt && <p>{words("oldest", written(oldestAt))}</p>}
    </DayCard>
  );
}

function ApprovalCard({ approvals: { toDecide, own, nextExpiryAt } }: { approvals: Line<"approvals"> }) {
  const words = useTranslations("officerDay.approvals");
  const written = useWrittenInstant();
  return (
    <DayCard
      title={words("title")}
      href={paths.approvals()}
      count={toDecide + own}
      unit={words("unit", { count: toDecide + own })}
      none={words("none")}
    >
      {nextExpiryAt && <p>{words("expires", { count: toDecide, ...written(nextExpiryAt) })}</p>}
      {own > 0 && <p>{words("own", { count: own })}</p>}
    </DayCard>
  );
}
