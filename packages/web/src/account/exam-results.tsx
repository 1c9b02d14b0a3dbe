import { useTranslations } from "next-intl";
import { WrittenDate } from "@/availability/written-date";
import type { FileAwaitedResultFragment, FileResultFragment } from "@/graphql/generated/graphql";
import { Section } from "./section";
import { useWrittenInstant } from "./written-instant";

type Props = { results: readonly FileResultFragment[]; awaited: readonly FileAwaitedResultFragment[] };

/** What became of one's exams, from the moment that it is published, and when that will be; what was struck stays legible. */
export function ExamResults({ results, awaited }: Props) {
  const words = useTranslations("account.results");
  if (results.length + awaited.length === 0) return null;
  return (
    <Section id="resultats" title={words("title")}>
      <ul className="account-list">
        {awaited.map((exam) => (
          <Awaited key={`${exam.date} ${exam.category} ${exam.phase}`} exam={exam} />
        ))}
        {results.map((result) => (
          <Result key={result.key} result={result} />
        ))}
      </ul>
    </Section>
  );
}

function Awaited({ exam: { date, category, phase, until } }: { exam: FileAwaitedResultFragment }) {
  const words = useTranslations("account.results");
  return (
    <li className="account-card">
      <p className="account-card__title">
        {words("exam", { category, phase: words(`phase.${phase}`) })} <WrittenDate date={date} way="date" />
      </p>
      <p>{words("awaited", useWrittenInstant()(until))}</p>
    </li>
  );
}

function Result({ result }: { result: FileResultFragment }) {
  const words = useTranslations("account.results");
  const { date, category, phase, outcome, mention, motiveText, points, certificateUrl, struck } = result;
  const said = words(`outcome.${outcome}`);
  return (
    <li className="account-card">
      <p className="account-card__title">
        {words("exam", { category, phase: words(`phase.${phase}`) })} <WrittenDate date={date} way="date" />
      </p>
      <p>
        {struck ? (
          <>
            <s>{said}</s> <strong>{words("struck")}</strong>
          </>
        ) : (
          <strong>{said}</strong>
        )}
        {motiveText && ` (${motiveText})`}
        {points !== null && points !== undefined && ` ${words("points", { points })}`}
      </p>
      <p className="fr-hint-text">{words("mention", { mention })}</p>
      {certificateUrl && (
        <a className="fr-link fr-link--download" href={certificateUrl}>
          {words("certificate")}
        </a>
      )}
    </li>
  );
}
