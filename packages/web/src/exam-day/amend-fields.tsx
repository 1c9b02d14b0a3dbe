"use client";

import { useTranslations } from "next-intl";
import type { LineFactsFragment, ListFactsFragment } from "@/graphql/generated/graphql";

/** Who is taken off the list, and who comes on it. */
export function AmendFields({ list }: { list: ListFactsFragment }) {
  const words = useTranslations("examDay.step.amend");
  const removable = list.lines.filter(
    ({ removedAt, divergence }) => !removedAt && (list.state === "NUMERIC_CHECK" || divergence),
  );
  return (
    <>
      <Boxes legend={words("removed")} name="removed" list={list} lines={removable} named={({ id }) => id} />
      <Boxes
        legend={words("added")}
        name="added"
        list={list}
        lines={list.unlisted}
        named={({ bookingId }) => bookingId}
      />
      <div className="fr-input-group">
        <label className="fr-label" htmlFor={`signe-${list.sessionId}`}>
          {words("signedBy")} <span className="fr-hint-text">{words("signedByHint")}</span>
        </label>
        <input className="fr-input" id={`signe-${list.sessionId}`} name="signedBy" autoComplete="off" />
      </div>
    </>
  );
}

type BoxesProps = {
  legend: string;
  name: string;
  list: ListFactsFragment;
  lines: readonly LineFactsFragment[];
  named: (line: LineFactsFragment) => string | null | undefined;
};

function Boxes({ legend, name, list, lines, named }: BoxesProps) {
  if (lines.length === 0) return null;
  return (
    <fieldset className="fr-fieldset">
      <legend className="fr-fieldset__legend">{legend}</legend>
      {lines.map((line) => {
        const value = named(line) ?? "";
        const id = `${name}-${list.sessionId}-${value}`;
        return (
          <div className="fr-fieldset__element" key={value}>
            <div className="fr-checkbox-group">
              <input type="checkbox" id={id} name={name} value={value} />
              <label className="fr-label" htmlFor={id}>
                {line.localTime} {line.firstName} {line.birthName}
              </label>
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
