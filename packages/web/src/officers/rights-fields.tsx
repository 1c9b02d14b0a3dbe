import { useTranslations } from "next-intl";
import type { OfficerRole } from "@/graphql/generated/graphql";
import { Field } from "@/reference/field";
import type { OfficerChange } from "./officer.answer";
import { ROLES } from "./roles";

type Rights = { role: OfficerRole; departmentCodes: readonly string[]; examinerNumber?: string | null };
type Props = { answer: OfficerChange; rights: Rights };

/** What an officer may do, and where; for an examiner, who that is. */
export function RightsFields({ answer, rights }: Props) {
  const words = useTranslations("administration.rights");
  const roles = useTranslations("signIn.viewer.roles");
  return (
    <>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="ROLE">
          {words("role")}
        </label>
        <select
          className="fr-select"
          id="ROLE"
          name="ROLE"
          // React puts a form back to what it began with: that is what was typed.
          key={"typed" in answer ? answer.typed.ROLE : rights.role}
          defaultValue={"typed" in answer ? (answer.typed.ROLE ?? rights.role) : rights.role}
        >
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {roles(role)}
            </option>
          ))}
        </select>
      </div>
      <Field
        answer={answer}
        name="DEPARTMENT"
        label={words("departments")}
        hint={words("departmentsHint")}
        value={rights.departmentCodes.join(", ")}
      />
      <Field
        answer={answer}
        name="EXAMINER"
        label={words("examiner")}
        hint={words("examinerHint")}
        value={rights.examinerNumber ?? ""}
      />
    </>
  );
}
