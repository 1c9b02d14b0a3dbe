import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { WrittenDate } from "@/availability/written-date";
import { WithdrawalPreviewDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { officersOnly } from "@/officer/officers-only";
import { paths } from "@/paths";
import { Consequences } from "./consequences";
import { WithdrawForm } from "./withdraw-form";

/** What withdrawing a session would mean, the reason, and the withdrawal. */
export function WithdrawPage({ sessionId }: { sessionId: string }) {
  return officersOnly(async () => {
    const words = await getTranslations("withdrawals");
    const { withdrawalPreview: preview } = await askApi(WithdrawalPreviewDocument, { id: sessionId });
    if (!preview)
      return (
        <>
          <h1>{words("unknown.title")}</h1>
          <p>{words("unknown.message")}</p>
        </>
      );
    const { centre, date, free, held, booked, draft } = preview;
    return (
      <>
        <p>
          <Link
            className="fr-link fr-icon-arrow-left-line fr-link--icon-left"
            href={paths.withdrawals({ departement: centre.department.code, le: date })}
          >
            {words("title")}
          </Link>
        </p>
        <h1>{words("session.title", { centre: centre.name })}</h1>
        <p className="fr-text--lead">
          <WrittenDate date={date} way="date" />
        </p>
        <section aria-labelledby="consequences">
          <h2 className="fr-h4" id="consequences">
            {words("session.consequences")}
          </h2>
          <Consequences preview={preview} />
        </section>
        <WithdrawForm
          sessionId={sessionId}
          isLeft={free + held + booked + draft > 0}
          needsSecondPerson={preview.needsSecondPerson}
          idempotencyKey={randomUUID()}
        />
      </>
    );
  });
}
