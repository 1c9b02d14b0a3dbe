import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/exports/export-links";
import { MailingDepartmentsDocument, MailingsDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { civilDate } from "@/i18n/civil-date";
import { Link } from "@/i18n/navigation";
import { NotForThisOfficer } from "@/officer/not-for-this-officer";
import { officersOnly } from "@/officer/officers-only";
import { paths } from "@/paths";
import { BackLink } from "@/planning/back-link";
import { AUDIENCES, AudienceForm } from "./audience-form";
import { LetterForm } from "./letter-form";
import { MailingList } from "./mailing-list";
import "./mailings.css";

type Props = { department: string | null; audience: string | null; examDate: string | null; after: string | null };

/** Writes to many candidates of a department, and shows what went out. */
export function MailingsPage({ department, audience: asked, examDate: typed, after }: Props) {
  return officersOnly(async ({ role, departmentCodes, permissions }) => {
    const words = await getTranslations("administration.mailings");
    const { departments } = await askApi(MailingDepartmentsDocument, {});
    const own = departments.filter(({ code }) => role === "ADMINISTRATOR" || departmentCodes.includes(code));
    const code = own.find((one) => one.code === department)?.code ?? own[0]?.code;
    if (!permissions.includes("WRITE_TO_CANDIDATES") || !code) return <NotForThisOfficer title={words("title")} />;
    const audience = AUDIENCES.find((one) => one === asked) ?? "BOOKED";
    // Whoever waits has no exam.
    const examDate = audience === "BOOKED" ? civilDate(typed) : null;
    const found = await askApi(MailingsDocument, { code, audience, examDate, after });
    const { edges, pageInfo } = found.mailings ?? { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };
    const to = { code, audience, examDate };
    const next = { departement: code, destinataires: audience, le: examDate ?? undefined };
    return (
      <>
        <BackLink href={paths.officer()} label={words("back")} />
        <h1>{words("title")}</h1>
        <p>{words("intro")}</p>
        <section aria-labelledby="choix">
          <h2 className="fr-h4" id="choix">
            {words("choice")}
          </h2>
          <AudienceForm to={to} departments={own} />
          {typed && audience === "BOOKED" && !examDate && <p role="alert">{words("ignoredDate")}</p>}
          <p className="fr-text--lead fr-mt-2w" role="status">
            {words("recipients", { count: found.mailingRecipients ?? 0 })}
          </p>
        </section>
        {(found.mailingRecipients ?? 0) > 0 && (
          <ExportLinks list="mailing-recipients" filters={{ departmentCode: code, audience, examDate }} />
        )}
        {(found.mailingRecipients ?? 0) > 0 && (
          <LetterForm key={Object.values(to).join(" ")} to={to} pageKey={randomUUID()} />
        )}
        <section aria-labelledby="envoyees">
          <h2 className="fr-h4" id="envoyees">
            {words("list")}
          </h2>
          <MailingList mailings={edges.map(({ node }) => node)} />
          {pageInfo.hasNextPage && pageInfo.endCursor && (
            <Link className="fr-link" href={paths.mailings({ ...next, apres: pageInfo.endCursor })}>
              {words("next")}
            </Link>
          )}
        </section>
      </>
    );
  });
}
