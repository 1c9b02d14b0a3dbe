import { getTranslations } from "next-intl/server";
import { WrittenDate } from "@/availability/written-date";
import { ExamDayDocument, type ExamDayQuery } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { civilDate } from "@/i18n/civil-date";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { pageOrFailure } from "@/shell/page-or-failure";
import { installation } from "@/sign-in/installation";
import { DayLists } from "./day-lists";
import { tryAsExaminer } from "./exam-day.actions";
import "./exam-day.css";

/** The examiner's day: the lists of their sessions, from the numeric check to the last outcome. */
export function ExamDayPage({ jour }: { jour?: string | undefined }) {
  return pageOrFailure(async () => {
    const { examDay } = await askApi(ExamDayDocument, { date: civilDate(jour) });
    return <div className="fr-container fr-py-4w exam-day">{examDay ? <Day day={examDay} /> : <NotAnExaminer />}</div>;
  });
}

type FoundDay = NonNullable<ExamDayQuery["examDay"]>;

async function Day({ day }: { day: FoundDay }) {
  const words = await getTranslations("examDay");
  return (
    <>
      <h1>
        {words("title")} <WrittenDate date={day.date} way="date" />
      </h1>
      {!day.isToday && <p className="fr-text--lead">{words("notToday")}</p>}
      <nav aria-label={words("days")} className="exam-day__days">
        {day.previousDate && (
          <Link className="fr-btn fr-btn--tertiary" prefetch={false} href={paths.examDay({ jour: day.previousDate })}>
            {words("previous")} <WrittenDate date={day.previousDate} />
          </Link>
        )}
        {day.nextDate && (
          <Link className="fr-btn fr-btn--tertiary" prefetch={false} href={paths.examDay({ jour: day.nextDate })}>
            {words("next")} <WrittenDate date={day.nextDate} />
          </Link>
        )}
      </nav>
      <noscript>
        <p className="fr-alert fr-alert--info fr-alert--sm">{words("withoutJavaScript")}</p>
      </noscript>
      {day.lists.length > 0 ? <DayLists key={day.date} lists={day.lists} /> : <p>{words("nothing")}</p>}
    </>
  );
}

async function NotAnExaminer() {
  const words = await getTranslations("examDay.notAnExaminer");
  return (
    <>
      <h1>{words("title")}</h1>
      <p className="fr-text--lead">{words("message")}</p>
      {installation().demonstration && (
        <form action={tryAsExaminer}>
          <button className="fr-btn" type="submit">
            {words("try")}
          </button>
        </form>
      )}
    </>
  );
}
