import { getTranslations } from "next-intl/server";
import { ReferenceExaminerDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { officersOnly } from "@/officer/officers-only";
import { BackToReference } from "./back-to-reference";
import { ExaminerForm } from "./examiner-form";

/** An examiner as officers keep them, with a form for who may change it. */
export function ExaminerRecordPage({ id, department }: { id: string; department: string }) {
  return officersOnly(async ({ permissions }) => {
    const words = await getTranslations("reference");
    const { examinerRecords } = await askApi(ReferenceExaminerDocument, { code: department });
    const record = examinerRecords?.find((one) => one.id === id);
    if (!record)
      return (
        <>
          <h1>{words("unknown.title")}</h1>
          <p>{words("unknown.message")}</p>
        </>
      );
    const { registrationNumber, name, qualifications } = record;
    return (
      <>
        <BackToReference department={department} />
        <h1>{words("examiner.title", { number: registrationNumber })}</h1>
        {permissions.includes("CHANGE_REFERENCE") ? (
          <ExaminerForm record={record} />
        ) : (
          <p>{[name, qualifications.join(", ")].filter(Boolean).join(", ")}</p>
        )}
      </>
    );
  });
}
