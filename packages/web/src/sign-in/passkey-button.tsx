"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useApiAddress } from "@/graphql/browser-client";
import { knowsPasskeys, type PasskeyOutcome } from "./passkey";

type Props = {
  ceremony: (apiUrl: string) => Promise<PasskeyOutcome>;
  label: string;
  onDone: () => void;
  /** Shown before the button, where there is one. */
  intro?: string;
};

/** A button that begins a ceremony with a passkey. Only in browsers that know them: everybody else has the mailed link. */
export function PasskeyButton({ ceremony, label, onDone, intro }: Props) {
  const words = useTranslations("signIn.passkey");
  const apiUrl = useApiAddress();
  const [known, setKnown] = useState(false);
  const [outcome, setOutcome] = useState<PasskeyOutcome | "waiting" | null>(null);
  useEffect(() => setKnown(knowsPasskeys()), []);
  if (!known) return null;
  const begin = async () => {
    if (outcome === "waiting") return;
    setOutcome("waiting");
    const result = await ceremony(apiUrl);
    setOutcome(result);
    if (result === "done") onDone();
  };
  return (
    <div className="fr-mt-4w">
      {intro && <p>{intro}</p>}
      <button
        type="button"
        className="fr-btn fr-btn--secondary"
        aria-disabled={outcome === "waiting"}
        onClick={() => void begin()}
      >
        {label}
      </button>
      <p className="fr-mt-1w fr-mb-0" role="status">
        {outcome && outcome !== "done" && words(outcome)}
      </p>
    </div>
  );
}
