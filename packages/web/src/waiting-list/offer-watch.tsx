import { currentViewer } from "@/sign-in/viewer";
import { OfferBanner } from "./offer-banner";

/** The banner, for who is signed in: nobody else can have an offer. */
export async function OfferWatch() {
  const viewer = await currentViewer().catch(() => null);
  return viewer ? <OfferBanner /> : null;
}
