import { FieldMessage } from "@/account/field-message";
import type { CategoryGroup } from "@/graphql/generated/graphql";
import type { ReferenceAnswer } from "./reference.actions";

const GROUPS = ["A", "B", "BE", "C", "D"] as const satisfies CategoryGroup[];

type Props = { answer: ReferenceAnswer; name: string; label: string; chosen: readonly CategoryGroup[] };

/** Which groups of categories a centre or an examiner examines. */
export function GroupBoxes({ answer, name, label, chosen }: Props) {
  const problems = answer.kind === "refused" ? answer.problems : [];
  const message = problems.find(({ field }) => field === name)?.message ?? null;
  return (
    <fieldset className="fr-fieldset" aria-labelledby={`${name}-legend ${name}-message`}>
      <legend className="fr-fieldset__legend" id={`${name}-legend`}>
        {label}
      </legend>
      {GROUPS.map((group) => (
        <div className="fr-fieldset__element fr-fieldset__element--inline" key={group}>
          <div className="fr-checkbox-group">
            <input
              type="checkbox"
              id={`${name}-${group}`}
              name={name}
              value={group}
              defaultChecked={chosen.includes(group)}
            />
            <label className="fr-label" htmlFor={`${name}-${group}`}>
              {group}
            </label>
          </div>
        </div>
      ))}
      <div className="fr-fieldset__element">
        <FieldMessage id={`${name}-message`} message={message} />
      </div>
    </fieldset>
  );
}
