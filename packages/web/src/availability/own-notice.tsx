"use client";

import { useTranslations } from "next-intl";
import { useContext } from "react";
import { examOf } from "@/eligibility/exam-of";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { RuleLink } from "@/rules/rule-link";
import { BoardLink } from "./board-link";
import type { Counts } from "./counts";
import type { LicenceCategory } from "./licence-category";
import { dayMark, type Stretch } from "./own-days";
import { OwnDaysContext } from "./own-days-context";
import { useReason } from "./use-reason";
import { useWrittenDate } from "./use-written-date";
import "./own-days.css";

type Props = { category: LicenceCategory; days: Counts; day: string | null };

/** Which days of the board are none for the signed-in candidate, why, and the first one that is. */
export function OwnNotice({ category, days, day }: Props) {
  const words = useTranslations("board.own");
  const write = useWrittenDate();
  const stretches = useContext(OwnDaysContext);
  const refused = stretches.filter(({ mark }) => mark !== null);
  if (!refused[0]) return null;
  const isOpen = (date: string) => ["partly", null].includes(dayMark(stretches, date));
  const first = [...days.keys()].sort().find(isOpen);
  const isAhead = day !== null && first !== undefined && !isOpen(day);
  return (
    <section className="own-notice" aria-labelledby="own-title">
      <h2 id="own-title" className="own-notice__title">
        {words(stretches.length === refused.length ? "allTitle" : "title")}
      </h2>
      {refused.map((stretch) => (
        <Reason key={stretch.phase + stretch.from} stretch={stretch} stretches={stretches} />
      ))}
      <p className="own-notice__links">
        {isAhead && (
          <BoardLink className="fr-link fr-link--sm" change={{ jour: first }}>
            {words("first", { date: write(first) })}
          </BoardLink>
        )}
        <Link
          className="fr-link fr-link--sm"
          href={paths.eligibility(examOf({ category, phase: refused[0].phase, date: refused[0].from }))}
          prefetch={false}
        >
          {words("why")}
        </Link>
      </p>
    </section>
  );
}

function Reason({ stretch, stretches }: { stretch: Stretch; stretches: readonly Stretch[] }) {
  const words = useTranslations("board.own");
  const hasTwoPhases = stretches.some(({ phase }) => phase !== stretch.phase);
  const [rule] = stretch.rules;
  return (
    <p className="own-notice__reason">
      {hasTwoPhases && <>{words(`phase.${stretch.phase}`)} </>}
      <strong>{useReason(stretch, stretches)}</strong>
      {rule && (
        <>
          {" "}
          {rule.text} <RuleLink id={rule.id} on={stretch.from} />
        </>
      )}
    </p>
  );
}
