"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { AnswerNotice } from "@/officer/answer-notice";
import type { OfficerAnswer } from "@/officer/officer.actions";
import { ScrollTable } from "@/officer/scroll-table";
import { SubmitButton } from "@/sign-in/submit-button";
import { changeSession } from "./planning.actions";
import type { FoundSession, SessionGrid } from "./session-page";

type Props = { session: FoundSession; grid: SessionGrid | null; number: string };

/** The places of a session as a form: take back, another category, extra time, and places that come. */
export function SessionForm({ session, grid, number }: Props) {
  const words = useTranslations("planning.change");
  const radio = useTranslations("planning.planForm");
  const [answer, action] = useActionState(changeSession, { kind: "blank" } as OfficerAnswer);
  const headings = (["time", "category", "duration", "state", "extra", "remove"] as const).map((name) => words(name));
  return (
    <section aria-labelledby="places">
      <h2 className="fr-h4" id="places">
        {words("title")}
      </h2>
      <form action={action} className="planning-places">
        <AnswerNotice answer={answer} />
        <input type="hidden" name="numero" value={number} />
        <input type="hidden" name="session" value={session.id} />
        <input type="hidden" name="rien" value={words("nothing")} />
        <p className="fr-hint-text">{words("hint")}</p>
        <ScrollTable label={words("caption")} headings={headings}>
          {session.places.map((place) => (
            <PlaceRow key={place.id} place={place} grid={grid} />
          ))}
        </ScrollTable>
        <Additions session={session} grid={grid} />
        {session.group === "B" && (
          <div className="fr-checkbox-group fr-mb-3w">
            <input type="checkbox" id="radioguidage" name="radioguidage" />
            <label className="fr-label" htmlFor="radioguidage">
              {radio("radioGuidance")}
              <span className="fr-hint-text">{radio("radioGuidanceHint")}</span>
            </label>
          </div>
        )}
        <SubmitButton label={words("submit")} pendingLabel={words("submitting")} />
      </form>
    </section>
  );
}

type Place = FoundSession["places"][number];

/** What the form lets one type. What is granted, the API decides (CAP-7). */
const MOST_EXTRA = 35;

/** What a place lasts beyond the exam of the grid; nothing where it takes several units or another grid. */
const extraOf = ({ localTime, durationMinutes }: Place, grid: SessionGrid | null): number => {
  const extra =
    durationMinutes - (grid?.exams.find(({ startsAt }) => startsAt === localTime)?.durationMinutes ?? durationMinutes);
  return extra > 0 && extra <= MOST_EXTRA ? extra : 0;
};

function PlaceRow({ place, grid }: { place: Place; grid: SessionGrid | null }) {
  const words = useTranslations("planning.change");
  const states = useTranslations("planning.states");
  const { id, localTime: time, category, durationMinutes, state } = place;
  const categories = grid?.categories ?? [category];
  const extra = extraOf(place, grid);
  const free = state === "DRAFT" || state === "OPEN";
  return (
    <tr>
      <td>{time}</td>
      <td>
        {state === "DRAFT" ? (
          <select
            className="fr-select"
            name={`categorie-${id}`}
            aria-label={words("categoryOne", { time })}
            defaultValue={category}
          >
            {categories.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        ) : (
          category
        )}
      </td>
      <td>{words("minutes", { count: String(durationMinutes) })}</td>
      <td>{states(state)}</td>
      <td>
        {state !== "WITHDRAWN" && (
          <>
            <input type="hidden" name="place" value={id} />
            <input type="hidden" name={`avant-${id}`} value={`${state === "DRAFT" ? category : ""} ${extra}`} />
            <input
              className="fr-input"
              name={`plus-${id}`}
              type="number"
              min={0}
              max={MOST_EXTRA}
              defaultValue={extra === 0 ? undefined : extra}
              inputMode="numeric"
              aria-label={words("extraOne", { time })}
            />
          </>
        )}
      </td>
      <td>
        {free && (
          <div className="fr-checkbox-group">
            <input type="checkbox" id={`retirer-${id}`} name="retirer" value={id} />
            <label className="fr-label" htmlFor={`retirer-${id}`}>
              <span className="fr-sr-only">{words("removeOne", { time })}</span>
            </label>
          </div>
        )}
      </td>
    </tr>
  );
}

function Additions({ session, grid }: Omit<Props, "number">) {
  const words = useTranslations("planning.change");
  const taken = new Set(session.places.filter(({ state }) => state !== "WITHDRAWN").map(({ localTime }) => localTime));
  const free = grid?.exams.filter(({ startsAt }) => !taken.has(startsAt)) ?? [];
  return (
    <fieldset className="fr-fieldset" aria-labelledby="ajouter">
      <legend className="fr-fieldset__legend" id="ajouter">
        {words("add")}
        <span className="fr-hint-text">{free.length > 0 ? words("addHint") : words("addNone")}</span>
      </legend>
      {free.map(({ startsAt: time, category }) => (
        <div className="fr-fieldset__element fr-fieldset__element--inline" key={time}>
          <div className="fr-checkbox-group">
            <input type="checkbox" id={`heure-${time}`} name="heure" value={time} />
            <label className="fr-label" htmlFor={`heure-${time}`}>
              {time} ({category})
            </label>
          </div>
        </div>
      ))}
    </fieldset>
  );
}
