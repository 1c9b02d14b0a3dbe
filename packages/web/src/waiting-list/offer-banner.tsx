"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useClient } from "urql";
import { OwnOfferDocument, type OwnOfferQuery } from "@/graphql/generated/graphql";
import { Link, usePathname, useRouter } from "@/i18n/navigation";
import { paths } from "@/paths";

/** How often an open page asks, in milliseconds; one that nobody looks at does not. */
const ASK_EVERY_MS = 4_000;

type Offer = NonNullable<NonNullable<OwnOfferQuery["viewer"]>["candidate"]["offer"]>;

/** Tells a signed-in visitor, wherever they are, that a place is kept for them. */
export function OfferBanner() {
  const words = useTranslations("waitingList.banner");
  const offer = useOwnOffer();
  const isAtList = usePathname() === paths.waitingList();
  return (
    <div role="status">
      {offer && !isAtList && (
        <div className="fr-notice fr-notice--info">
          <div className="fr-container">
            <div className="fr-notice__body">
              <p className="fr-notice__title">
                {words("title", { centre: offer.hold.slot.centre.name })}{" "}
                <Link className="fr-notice__link" href={paths.waitingList()} prefetch={false}>
                  {words("answer")}
                </Link>
              </p>
            </div>
          </div>
        </div>
      )}
    </div>
  );
}

/** The offer as the service knows it now. A page that shows offers is read again when it changes. */
function useOwnOffer(): Offer | null {
  const client = useClient();
  const router = useRouter();
  const [offer, setOffer] = useState<Offer | null>(null);
  useEffect(() => {
    let known: string | null | undefined;
    const ask = async () => {
      if (document.hidden) return;
      const { data } = await client.query(OwnOfferDocument, {}, { requestPolicy: "network-only" }).toPromise();
      if (!data?.viewer) return;
      const { offer: found } = data.viewer.candidate;
      const id = found?.hold.id ?? null;
      setOffer(found ?? null);
      if (known !== undefined && known !== id) router.refresh();
      known = id;
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_EVERY_MS);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
    };
  }, [client, router]);
  return offer;
}
