"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import { useClient } from "urql";
import { webSocketUrl } from "@/graphql/addresses";
import { useApiAddress } from "@/graphql/browser-client";
import { OwnOfferDocument, type OwnOfferQuery } from "@/graphql/generated/graphql";
import { Link, usePathname, useRouter } from "@/i18n/navigation";
import { paths } from "@/paths";
import { followOffer } from "./follow-offer";

/** How often an open page asks where nobody tells it, in milliseconds; one that nobody looks at does not. */
const ASK_EVERY_MS = 4_000;

type Candidate = NonNullable<OwnOfferQuery["viewer"]>["candidate"];
type News = { words: "title" | "withdrawnOffer" | "withdrawn"; centre: string; href: string };

/** What there is to tell, if anything: a place that is kept, else one that was withdrawn. */
const newsOf = ({ offer, bookings }: Candidate): News | null => {
  const href = paths.waitingList();
  if (offer) {
    const { name: centre } = offer.hold.slot.centre;
    return { words: offer.replaces?.withdrawal ? "withdrawnOffer" : "title", centre, href };
  }
  const gone = bookings.edges.find(({ node }) => node.withdrawal)?.node;
  return gone ? { words: "withdrawn", centre: gone.slot.centre.name, href: paths.myBookings() } : null;
};

/** Changes when a page that shows offers or bookings has to be read again. */
const keyOf = ({ offer, bookings }: Candidate): string =>
  [offer?.hold.id, ...bookings.edges.map(({ node }) => node.withdrawal && node.id)].join();

/** Tells a signed-in visitor, wherever they are, that a place is kept for them, or that theirs was withdrawn. */
export function OfferBanner() {
  const words = useTranslations("waitingList.banner");
  const candidate = useOwnOffer();
  const news = candidate && newsOf(candidate);
  const here = usePathname();
  const told = news && words(news.words, { centre: news.centre });
  return (
    <div role="status">
      {/* The page that shows it has it already: only who does not see it appear is told. */}
      {news && news.href === here && <p className="fr-sr-only">{told}</p>}
      {news && news.href !== here && (
        <div className={`fr-notice fr-notice--${news.words === "withdrawn" ? "warning" : "info"}`}>
          <div className="fr-container">
            <div className="fr-notice__body">
              <p className="fr-notice__title">
                {told}{" "}
                <Link className="fr-notice__link" href={news.href} prefetch={false}>
                  {words(news.words === "withdrawn" ? "see" : "answer")}
                </Link>
              </p>
            </div>
          </div>
        </div>
      )}
    </div>
  );
}

/** The offer and the bookings as the service knows them now. A page that shows them is read again when they change. */
function useOwnOffer(): Candidate | null {
  const client = useClient();
  const router = useRouter();
  const url = webSocketUrl(useApiAddress());
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const [isLive, setLive] = useState(false);
  const known = useRef<string | undefined>(undefined);
  const ask = useCallback(async () => {
    const { data } = await client.query(OwnOfferDocument, {}, { requestPolicy: "network-only" }).toPromise();
    if (!data?.viewer) return;
    const key = keyOf(data.viewer.candidate);
    setCandidate(data.viewer.candidate);
    if (known.current !== undefined && known.current !== key) router.refresh();
    known.current = key;
  }, [client, router]);
  useEffect(() => followOffer(url, { onChange: () => void ask(), onLive: setLive }), [url, ask]);
  // Where no socket gets through, one asks as long as somebody looks.
  useEffect(() => {
    if (isLive) return;
    const askIfSeen = () => {
      if (!document.hidden) void ask();
    };
    const timer = setInterval(askIfSeen, ASK_EVERY_MS);
    document.addEventListener("visibilitychange", askIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", askIfSeen);
    };
  }, [isLive, ask]);
  return candidate;
}
