import { getTranslations } from "next-intl/server";
import { ExportLinks } from "@/exports/export-links";
import { WithdrawalsDocument, WithdrawDepartmentsDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { officersOnly } from "@/officer/officers-only";
import { paths } from "@/paths";
import { LiveRefresh } from "@/shell/live-refresh";
import { People } from "./people";
import { SessionList } from "./session-list";
import { WhereAndWhen } from "./where-and-when";

type Props = { department: string | null; on: string | null; after: string | null };

const DATE = /^\d{4}-\d\d-\d\d$/;
/** People answer at any moment. */
const EVERY_MS = 4_000;
const inTwoDays = (): string => new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

/** The sessions of a day, to withdraw one; and those whose place was withdrawn and who have no other yet. */
export function WithdrawalsPage({ department, on, after }: Props) {
  return officersOnly(async ({ role, departmentCodes }) => {
    const words = await getTranslations("withdrawals");
    const { departments } = await askApi(WithdrawDepartmentsDocument, {});
    const own = departments.filter(({ code }) => role === "ADMINISTRATOR" || departmentCodes.includes(code));
    const code = own.find((one) => one.code === department)?.code ?? own[0]?.code ?? "";
    const date = on && DATE.test(on) ? on : inTwoDays();
    const { sessionsOnDate, rehousings } = await askApi(WithdrawalsDocument, { code, on: date, after });
    return (
      <>
        <p>
          <Link className="fr-link fr-icon-arrow-left-line fr-link--icon-left" href={paths.officer()}>
            {words("back")}
          </Link>
        </p>
        <h1>{words("title")}</h1>
        <WhereAndWhen departments={own} code={code} date={date} />
        {sessionsOnDate === null || rehousings === null ? (
          <p>{words("unknown.message")}</p>
        ) : (
          <>
            <People people={rehousings} code={code} date={date} />
            <SessionList sessions={sessionsOnDate} />
            <ExportLinks list="sessions" filters={{ departmentCode: code, from: date, to: date }} />
            <ExportLinks list="bookings" filters={{ departmentCode: code, from: date, to: date }} />
            <LiveRefresh everyMs={EVERY_MS} />
          </>
        )}
      </>
    );
  });
}
