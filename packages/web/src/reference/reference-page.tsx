import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/exports/export-links";
import { ReferenceDocument, WithdrawDepartmentsDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { officersOnly } from "@/officer/officers-only";
import { ScrollTable } from "@/officer/scroll-table";
import { paths } from "@/paths";
import { DepartmentChoice } from "./department-choice";
import { Policies } from "./policies";

/** What the service keeps of a department: its centres, examiners and policies. */
export function ReferencePage({ department }: { department: string | null }) {
  return officersOnly(async ({ role, departmentCodes, permissions }) => {
    const words = await getTranslations("reference");
    const { departments } = await askApi(WithdrawDepartmentsDocument, {});
    const own = departments.filter(({ code }) => role === "ADMINISTRATOR" || departmentCodes.includes(code));
    const code = own.find((one) => one.code === department)?.code ?? own[0]?.code ?? "";
    const { centreRecords, examinerRecords, policies } = await askApi(ReferenceDocument, { code });
    if (!centreRecords || !examinerRecords || !policies)
      return (
        <>
          <h1>{words("unknown.title")}</h1>
          <p>{words("unknown.message")}</p>
        </>
      );
    return (
      <>
        <p>
          <Link className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={paths.officer()}>
            {words("back")}
          </Link>
        </p>
        <h1>{words("title")}</h1>
        <DepartmentChoice departments={own} code={code} />
        <section aria-labelledby="centres">
          <h2 className="fr-h4" id="centres">
            {words("centres")}
          </h2>
          <ExportLinks list="centres" filters={{ departmentCode: code }} />
          <ul className="officer-list">
            {centreRecords.map(({ centre }) => (
              <li key={centre.id}>
                <Link className="fr-link" href={paths.referenceCentre(centre.id, code)} prefetch={false}>
                  {centre.name}
                </Link>{" "}
                {centre.address}
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="inspecteurs">
          <h2 className="fr-h4" id="inspecteurs">
            {words("examiners.title")}
          </h2>
          <ExportLinks list="examiners" filters={{ departmentCode: code }} />
          <ScrollTable
            label={words("examiners.title")}
            headings={[words("examiners.number"), words("examiners.name"), words("examiners.groups")]}
          >
            {examinerRecords.map(({ id, registrationNumber, name, qualifications }) => (
              <tr key={id}>
                <th scope="row">
                  <Link className="fr-link" href={paths.referenceExaminer(id, code)} prefetch={false}>
                    {registrationNumber}
                  </Link>
                </th>
                <td>{name}</td>
                <td>{qualifications.join(", ")}</td>
              </tr>
            ))}
          </ScrollTable>
        </section>
        <Policies
          policies={policies}
          code={code}
          mayChange={permissions.includes("CHANGE_REFERENCE")}
          maySetEverywhere={role === "ADMINISTRATOR"}
        />
      </>
    );
  });
}
