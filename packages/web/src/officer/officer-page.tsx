import { getTranslations } from "next-intl/server";
import { OfficerHomeDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { DaySection } from "@/officer-day/day-section";
import { DepartmentChoice } from "./department-choice";
import { OfficerMenu } from "./officer-menu";
import { officersOnly } from "./officers-only";
import { ownDepartments } from "./own-departments";

/** Where an officer begins: the day of one of their departments, then the way to every screen. */
export function OfficerPage({ department }: { department: string | null }) {
  return officersOnly(async (officer) => {
    const words = await getTranslations("officer.home");
    const { departments, ...imports } = await askApi(OfficerHomeDocument, {});
    const { own, chosen } = ownDepartments(officer, departments, department);
    const { permissions } = officer;
    return (
      <>
        <h1>{words("title")}</h1>
        {permissions.includes("PLAN_SESSIONS") && chosen && (
          <>
            <DepartmentChoice own={own} code={chosen.code} />
            <DaySection code={chosen.code} />
          </>
        )}
        <OfficerMenu permissions={permissions} own={own} code={chosen?.code} imports={imports} />
        {permissions.length === 0 && <p>{words("nothing")}</p>}
      </>
    );
  });
}
