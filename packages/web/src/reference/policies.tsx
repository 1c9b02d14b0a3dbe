import { useTranslations } from "next-intl";
import { WrittenDate } from "@/availability/written-date";
import { ExportLinks } from "@/exports/export-links";
import type { ReferenceQuery } from "@/graphql/generated/graphql";
import { EndForm } from "./end-form";
import { PolicyForm } from "./policy-form";

type Policy = NonNullable<ReferenceQuery["policies"]>[number];

/** What counts today, and under each policy all its values with their dates. */
export function Policies({
  policies,
  code,
  mayChange,
  maySetEverywhere,
}: {
  policies: readonly Policy[];
  code: string;
  mayChange: boolean;
  maySetEverywhere: boolean;
}) {
  const words = useTranslations("reference.policies");
  return (
    <section aria-labelledby="politiques">
      <h2 className="fr-h4" id="politiques">
        {words("title")}
      </h2>
      <ExportLinks list="policies" filters={{ departmentCode: code }} />
      <ul className="officer-list">
        {policies.map((policy) => (
          <li key={policy.key}>
            <details>
              <summary>
                <code>{policy.key}</code>: {policy.number} {words(`units.${policy.unit as "days"}`)}
              </summary>
              <ul>
                {policy.values.map((value) => (
                  <li key={value.id}>
                    <Value value={value} />
                    {mayChange && value.departmentCode !== null && value.validTo === null && (
                      <EndForm id={value.id} label={policy.key} />
                    )}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      {mayChange && (
        <PolicyForm keys={policies.map(({ key }) => key)} code={code} maySetEverywhere={maySetEverywhere} />
      )}
    </section>
  );
}

function Value({ value: { number, departmentCode, validFrom, validTo, source } }: { value: Policy["values"][number] }) {
  const words = useTranslations("reference.policies");
  return (
    <>
      {number}, {departmentCode === null ? words("everywhere") : words("here")}, {words("from")}{" "}
      <WrittenDate date={validFrom} way="date" />
      {validTo && (
        <>
          {" "}
          {words("until")} <WrittenDate date={validTo} way="date" />
        </>
      )}
      <span className="fr-hint-text">{source}</span>
    </>
  );
}
