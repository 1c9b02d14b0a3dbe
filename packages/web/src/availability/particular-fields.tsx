import { useFormatter, useTranslations } from "next-intl";
import { civilNoon } from "@/i18n/civil-noon";
import type { DepartmentName } from "@/places/departments";
import type { BoardRead } from "./load-board";
import { HOURS, RADII, WEEKDAYS, writtenWeekday } from "./particulars";

type Departments = { departments: readonly DepartmentName[] };

/** Around which town, and how far: a town that is typed replaces the department. */
export function TownFields({ scope, departments }: Pick<BoardRead, "scope"> & Departments) {
  const words = useTranslations("board.filter");
  const isNear = scope.kind === "near";
  const withinKm = isNear ? (scope.withinKm?.toString() ?? "") : "";
  const town = isNear ? (scope.placeName ?? "") : "";
  return (
    <details className="board-filter__fold" open={isNear}>
      <summary className="board-filter__summary">{words("around")}</summary>
      <div className="board-filter__inside">
        <div className="fr-input-group">
          <label className="fr-label" htmlFor="ville">
            {words("town")}
            <span className="fr-hint-text">{words("townHint")}</span>
          </label>
          <input className="fr-input" id="ville" name="ville" maxLength={60} defaultValue={town} key={town} />
        </div>
        <div className="fr-select-group">
          <label className="fr-label" htmlFor="rayon">
            {words("within")}
          </label>
          <select className="fr-select" id="rayon" name="rayon" defaultValue={withinKm} key={withinKm}>
            <option value="">{words("nearest")}</option>
            {radiiWith(withinKm).map((km) => (
              <option key={km} value={km}>
                {words("upTo", { km })}
              </option>
            ))}
          </select>
        </div>
        {isNear && <Within code={scope.departmentCode} departments={departments} />}
      </div>
    </details>
  );
}

/** Of the centres around a town, those of one department. */
function Within({ code, departments }: Departments & { code: string | null }) {
  const words = useTranslations("board.filter");
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor="dans">
        {words("department")}
      </label>
      <select className="fr-select" id="dans" name="dans" defaultValue={code ?? ""} key={code}>
        <option value="">{words("anyDepartment")}</option>
        {departments.map(({ code, name }) => (
          <option key={code} value={code}>
            {code} - {name}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A distance that an address asks for stays among the choices. */
const radiiWith = (withinKm: string): readonly string[] =>
  [...new Set([...RADII.map(String), withinKm].filter((km) => km !== ""))].sort((a, b) => Number(a) - Number(b));

/** A Monday to a Sunday, whichever: only their names are used. */
const dateOf = (index: number) => `2026-06-0${index + 1}`;

export function WeekdayFields({ weekdays }: Pick<BoardRead, "weekdays">) {
  const words = useTranslations("board.filter");
  const format = useFormatter();
  return (
    <fieldset className="board-filter__group">
      <legend>{words("weekdays")}</legend>
      {WEEKDAYS.map((weekday, index) => (
        <label key={weekday} className="board-filter__weekday">
          <input
            type="checkbox"
            name="jours"
            value={writtenWeekday(weekday)}
            defaultChecked={weekdays?.includes(weekday) ?? false}
          />
          {format.dateTime(civilNoon(dateOf(index)), { weekday: "long" })}
        </label>
      ))}
    </fieldset>
  );
}

export function HourFields({ startsFrom, startsBefore }: Pick<BoardRead, "startsFrom" | "startsBefore">) {
  const words = useTranslations("board.filter");
  return (
    <fieldset className="board-filter__group">
      <legend>{words("hours")}</legend>
      <Hour name="des" label={words("startsFrom")} value={startsFrom} />
      <Hour name="avant" label={words("startsBefore")} value={startsBefore} />
    </fieldset>
  );
}

function Hour({ name, label, value }: { name: string; label: string; value: string | null }) {
  const words = useTranslations("board.filter");
  const hours = value === null || HOURS.includes(value) ? HOURS : [...HOURS, value].sort();
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={name}>
        {label}
      </label>
      <select className="fr-select" id={name} name={name} defaultValue={value ?? ""} key={value}>
        <option value="">{words("any")}</option>
        {hours.map((hour) => (
          <option key={hour} value={hour}>
            {hour}
          </option>
        ))}
      </select>
    </div>
  );
}
