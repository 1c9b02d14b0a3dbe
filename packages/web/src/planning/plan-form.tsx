"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { CategoryGroup } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { AnswerNotice } from "@/officer/answer-notice";
import type { OfficerAnswer } from "@/officer/officer.actions";
import { paths } from "@/paths";
import { SubmitButton } from "@/sign-in/submit-button";
import type { FoundDay, FoundGrid } from "./day-page";
import { planSession } from "./planning.actions";

type Props = {
  day: { code: string; day: string; examiner: string };
  planning: FoundDay;
  grid: FoundGrid | null;
  group: CategoryGroup;
  number: string;
};

/** A session on the grid of the day: its centre, its hours, and what each examines. */
export function PlanForm({ day, planning, grid, group, number }: Props) {
  const words = useTranslations("planning.planForm");
  const [answer, action] = useActionState(planSession, { kind: "blank" } as OfficerAnswer);
  const { qualifications = [] } = planning.edges[0]?.node.examiner ?? {};
  const address = { departement: day.code, inspecteur: day.examiner, jour: day.day };
  return (
    <section aria-labelledby="planifier">
      <h2 className="fr-h4" id="planifier">
        {words("title")}
      </h2>
      <nav aria-label={words("group")}>
        <ul className="officer-filter planning-groups">
          {qualifications.map((one) => (
            <li key={one}>
              <Link
                className="fr-tag"
                href={paths.planningDay({ ...address, groupe: one })}
                aria-current={one === group ? "true" : undefined}
                prefetch={false}
              >
                {one}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {grid === null ? (
        <p>{words("noGrid")}</p>
      ) : (
        <form action={action}>
          <AnswerNotice answer={answer} />
          <input type="hidden" name="numero" value={number} />
          <input type="hidden" name="inspecteur" value={day.examiner} />
          <input type="hidden" name="jour" value={day.day} />
          <input type="hidden" name="groupe" value={group} />
          <div className="fr-select-group planning-centre">
            <label className="fr-label" htmlFor="centre">
              {words("centre")}
            </label>
            <select className="fr-select" id="centre" name="centre" required>
              {planning.department.centres.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <Starts grid={grid} />
          {group === "B" && (
            <div className="fr-checkbox-group fr-mb-3w">
              <input type="checkbox" id="radioguidage" name="radioguidage" />
              <label className="fr-label" htmlFor="radioguidage">
                {words("radioGuidance")}
                <span className="fr-hint-text">{words("radioGuidanceHint")}</span>
              </label>
            </div>
          )}
          <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
        </form>
      )}
    </section>
  );
}

function Starts({ grid }: { grid: FoundGrid }) {
  const words = useTranslations("planning.planForm");
  const phases = useTranslations("planning.phases");
  const phased = new Set(grid.exams.map(({ phase }) => phase)).size > 1;
  return (
    <fieldset className="fr-fieldset" aria-labelledby="heures">
      <legend className="fr-fieldset__legend" id="heures">
        {words("places")}
        <span className="fr-hint-text">{words("hint")}</span>
      </legend>
      <div className="fr-fieldset__element">
        <div className="planning-starts">
          {grid.exams.map(({ startsAt: time, durationMinutes, phase, category }) => (
            <div className="planning-start" key={time}>
              <div className="fr-checkbox-group">
                <input type="checkbox" id={`heure-${time}`} name="heure" value={time} defaultChecked />
                <label className="fr-label" htmlFor={`heure-${time}`}>
                  {words("place", { time, minutes: String(durationMinutes) })}
                  {phased && <span className="fr-hint-text">{phases(phase)}</span>}
                </label>
              </div>
              <select
                className="fr-select"
                name={`categorie-${time}`}
                aria-label={words("category", { time })}
                defaultValue={category}
              >
                {grid.categories.map((one) => (
                  <option key={one}>{one}</option>
                ))}
              </select>
            </div>
          ))}
        </div>
      </div>
    </fieldset>
  );
}
