"use client";

import { FailureMessage } from "@/shell/failure-message";

export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  return <FailureMessage retry={retry} />;
}
