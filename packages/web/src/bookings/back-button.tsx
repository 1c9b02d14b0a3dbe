"use client";

import { useRouter } from "next/navigation";

/** Leaves a dialog without doing anything. */
export function BackButton({ label }: { label: string }) {
  const router = useRouter();
  return (
    <button type="button" className="fr-btn fr-btn--secondary" onClick={() => router.back()}>
      {label}
    </button>
  );
}
