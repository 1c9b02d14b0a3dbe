"use client";

import { useLocale, useTranslations } from "next-intl";
import { getPathname } from "@/i18n/navigation";
import { paths } from "@/paths";
import { signInWithPasskey } from "./passkey";
import { PasskeyButton } from "./passkey-button";

/** Signs in with a passkey, without an address and without a mail. */
export function PasskeySignIn({ returnTo }: { returnTo: string | null }) {
  const words = useTranslations("signIn.passkey");
  const locale = useLocale();
  // A whole load: every part of the page has to see who is signed in now.
  const goOn = () => window.location.assign(getPathname({ href: returnTo ?? paths.myBookings(), locale }));
  return <PasskeyButton ceremony={signInWithPasskey} label={words("signIn")} intro={words("intro")} onDone={goOn} />;
}
