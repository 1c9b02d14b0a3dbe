import { getTranslations } from "next-intl/server";
import { NarrowPage } from "@/account/narrow-page";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { WithdrawForm } from "./withdraw-form";

/** The second step of withdrawing a request: what that means, and the button. Opening the page changes nothing. */
export async function WithdrawPage({ requestKey }: { requestKey: string }) {
  const words = await getTranslations("entry.withdraw");
  return (
    <NarrowPage>
      <h1>{words("title")}</h1>
      <p className="fr-text--lead">{words("warning")}</p>
      <WithdrawForm requestKey={requestKey} />
      <p className="fr-mt-3w">
        <Link className="fr-link" href={paths.entryRequest(requestKey)} prefetch={false}>
          {words("keep")}
        </Link>
      </p>
    </NarrowPage>
  );
}
