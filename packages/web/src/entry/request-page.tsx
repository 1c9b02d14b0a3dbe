import { getTranslations } from "next-intl/server";
import { EntryRequestDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { pageOrFailure } from "@/shell/page-or-failure";
import { ConfirmForm } from "./confirm-form";
import { EntryStatus } from "./entry-status";
import { OwnRequest } from "./own-request";
import { isRequestKey } from "./request-key";

/** The page behind the mailed link: what is to be confirmed and one button, later where the request stands. Opening it changes nothing. */
export function RequestPage({ requestKey }: { requestKey: string }) {
  return pageOrFailure(async () => {
    const entry = isRequestKey(requestKey)
      ? (await askApi(EntryRequestDocument, { key: requestKey })).entryRequest
      : null;
    const words = await getTranslations("entry.request");
    return (
      <div className="fr-container fr-py-6w">
        <div className="fr-grid-row">
          <div className="fr-col-12 fr-col-lg-8">
            <h1>{words(entry ? "title" : "unknown.title")}</h1>
            {entry?.stated && <ConfirmForm requestKey={requestKey} stated={entry.stated} />}
            {entry && !entry.stated && <EntryStatus entry={entry} />}
            {entry?.state === "INVITED" && (
              <Link className="fr-btn fr-mt-3w" href={paths.signIn()}>
                {words("signIn")}
              </Link>
            )}
            {!entry && <p className="fr-text--lead">{words("unknown.message")}</p>}
            {(!entry || entry.state === "REFUSED") && (
              <Link className="fr-btn fr-mt-3w" href={paths.entry()}>
                {words("again")}
              </Link>
            )}
            {entry && !entry.stated && entry.state !== "INVITED" && <OwnRequest requestKey={requestKey} />}
          </div>
        </div>
      </div>
    );
  });
}
