"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "@/i18n/navigation";
import { addPasskey } from "@/sign-in/passkey";
import { PasskeyButton } from "@/sign-in/passkey-button";

/** Adds a passkey of this browser; the list shows it as soon as it is there. */
export function AddPasskey() {
  const words = useTranslations("account.passkeys");
  const router = useRouter();
  return <PasskeyButton ceremony={addPasskey} label={words("add")} onDone={() => router.refresh()} />;
}
