"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { FieldMessage } from "@/account/field-message";
import type { LicenceCategory } from "@/graphql/generated/graphql";
import { SubmitButton } from "@/sign-in/submit-button";
import { type RefusedWish, saveWishByForm } from "./wish.actions";

type Props = {
  categories: readonly LicenceCategory[];
  department: { code: string; name: string };
  centres: readonly { id: string; name: string }[];
  idempotencyKey: string;
  /** The wish that is changed, and what it says; null for a new one. */
  changed: { readonly id: string; readonly typed: RefusedWish["typed"] } | null;
};

const WEEKDAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"] as const;

/** What would suit: where, when, which exam. A plain form; what is wrong is told beside each field. */
export function WishForm({ categories, department, centres, idempotencyKey, changed }: Props) {
  const words = useTranslations("waitingList.form");
  const [answer, action] = useActionState(saveWishByForm, null);
  const refused: Filled | null = answer ?? (changed && { problems: [], typed: changed.typed });
  return (
    <form action={action} noValidate className="waiting-list__form">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <input type="hidden" name="departement" value={department.code} />
      {changed && <input type="hidden" name="souhait" value={changed.id} />}
      <Summary refused={answer} />
      <div className="waiting-list__row">
        <Choice refused={refused} name="categorie" field="CATEGORY" label={words("category")}>
          {categories.map((category) => (
            <option key={category} value={category}>
              {category}
            </option>
          ))}
        </Choice>
        <Choice refused={refused} name="epreuve" field="PHASE" label={words("phase")}>
          <option value="ON_ROAD">{words("phases.ON_ROAD")}</option>
          <option value="OFF_ROAD">{words("phases.OFF_ROAD")}</option>
        </Choice>
      </div>
      <Area refused={refused} department={department} centres={centres} />
      <Group refused={refused} field="WEEKDAYS" legend={words("weekdays")} inline>
        {WEEKDAYS.map((weekday) => (
          <Tick
            key={weekday}
            refused={refused}
            type="checkbox"
            name="jour"
            value={weekday}
            label={words(`days.${weekday}`)}
          />
        ))}
      </Group>
      <div className="waiting-list__row">
        <Line refused={refused} type="time" name="de" field="HOURS" label={words("startsFrom")} />
        <Line refused={refused} type="time" name="avant" label={words("startsBefore")} />
        <Line refused={refused} type="date" name="du" field="FROM" label={words("from")} />
        <Line refused={refused} type="date" name="au" field="TO" label={words("to")} />
      </div>
      <SubmitButton label={words(changed ? "change" : "submit")} pendingLabel={words("submitting")} />
    </form>
  );
}

/** What is in the fields when the page comes, and what is wrong with it. */
type Filled = Pick<RefusedWish, "problems" | "typed">;
type Refused = { refused: Filled | null };

const messageOf = (refused: Filled | null, field: string | undefined): string | null =>
  refused?.problems.find((problem) => problem.field === field)?.message ?? null;

/** Takes the focus: it is the answer to a click. */
function Summary({ refused }: { refused: RefusedWish | null }) {
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (refused) title.current?.focus();
  }, [refused]);
  if (!refused) return null;
  return (
    <div className="fr-alert fr-alert--error fr-mb-3w">
      <p className="fr-alert__title" ref={title} tabIndex={-1}>
        {refused.title}
      </p>
      <ul>
        {refused.problems.map(({ field, message }) => (
          <li key={field + message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}

function Area({ refused, department, centres }: Refused & Pick<Props, "department" | "centres">) {
  const words = useTranslations("waitingList.form");
  return (
    <Group refused={refused} field="AREA" legend={words("area")}>
      <Tick
        refused={refused}
        type="radio"
        name="ou"
        value="departement"
        label={words("wholeDepartment", { department: department.name })}
        isDefault
      />
      {centres.length > 0 && (
        <>
          <Tick refused={refused} type="radio" name="ou" value="centres" label={words("someCentres")} />
          <div className="waiting-list__centres">
            {centres.map(({ id, name }) => (
              <Tick key={id} refused={refused} type="checkbox" name="centre" value={id} label={name} />
            ))}
          </div>
        </>
      )}
      <Tick refused={refused} type="radio" name="ou" value="ville" label={words("nearTown")} />
      <div className="waiting-list__row waiting-list__centres">
        <Line refused={refused} type="text" name="ville" label={words("town")} />
        <Line refused={refused} type="number" name="distance" field="WITHIN_KM" label={words("withinKm")} />
      </div>
    </Group>
  );
}

function Group({
  refused,
  field,
  legend,
  inline,
  children,
}: Refused & { field: string; legend: string; inline?: boolean; children: ReactNode }) {
  const message = messageOf(refused, field);
  const id = `souhait-${field}`;
  return (
    <fieldset
      className={message ? "fr-fieldset fr-fieldset--error" : "fr-fieldset"}
      aria-labelledby={`${id}-legend ${id}-message`}
    >
      <legend className="fr-fieldset__legend" id={`${id}-legend`}>
        {legend}
      </legend>
      <div className={inline ? "waiting-list__ticks" : "waiting-list__options"}>{children}</div>
      <FieldMessage id={`${id}-message`} message={message} />
    </fieldset>
  );
}

function Tick({
  refused,
  type,
  name,
  value,
  label,
  isDefault = false,
}: Refused & { type: "checkbox" | "radio"; name: string; value: string; label: string; isDefault?: boolean }) {
  const id = `souhait-${name}-${value}`;
  const isChecked = refused ? (refused.typed[name] ?? []).includes(value) : isDefault;
  return (
    <div className={`fr-${type}-group`}>
      <input type={type} id={id} name={name} value={value} defaultChecked={isChecked} />
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
    </div>
  );
}

function Line({
  refused,
  type,
  name,
  field,
  label,
}: Refused & { type: "text" | "number" | "time" | "date"; name: string; field?: string; label: string }) {
  const message = messageOf(refused, field);
  const id = `souhait-${name}`;
  return (
    <div className={message ? "fr-input-group fr-input-group--error" : "fr-input-group"}>
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <input
        className="fr-input"
        type={type}
        id={id}
        name={name}
        defaultValue={refused?.typed[name]?.[0] ?? ""}
        aria-invalid={message !== null}
        aria-describedby={`${id}-message`}
      />
      <FieldMessage id={`${id}-message`} message={message} />
    </div>
  );
}

function Choice({
  refused,
  name,
  field,
  label,
  children,
}: Refused & { name: string; field: string; label: string; children: ReactNode }) {
  const message = messageOf(refused, field);
  const id = `souhait-${name}`;
  return (
    <div className={message ? "fr-select-group fr-select-group--error" : "fr-select-group"}>
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <select
        className="fr-select"
        id={id}
        name={name}
        defaultValue={refused?.typed[name]?.[0]}
        key={refused?.typed[name]?.[0]}
        aria-describedby={`${id}-message`}
      >
        {children}
      </select>
      <FieldMessage id={`${id}-message`} message={message} />
    </div>
  );
}
