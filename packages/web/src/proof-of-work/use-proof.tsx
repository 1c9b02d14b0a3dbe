"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useApiAddress } from "@/graphql/browser-client";
import { PROOF_FIELD } from "./proof-field";
import { type ProofPurpose, solvedChallenge } from "./solve-challenge";

type Proof = {
  /** For the form: the first submission is held until the work is done, and then goes by itself. */
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** To put into the form: the proof, and a word while it is being made. */
  field: ReactNode;
};

/**
 * A proof of work with a form, without a puzzle, a picture or another site: the browser computes for a moment. Each submission makes
 * a new one, since one serves once. Without JavaScript the form goes as it is.
 */
export function useProof(purpose: ProofPurpose): Proof {
  const words = useTranslations("shell.proof");
  const apiUrl = useApiAddress();
  const [working, setWorking] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);

  const prove = async (form: HTMLFormElement, submitter: HTMLElement | null) => {
    setWorking(true);
    const proof = await solvedChallenge(apiUrl, purpose);
    setWorking(false);
    if (input.current) input.current.value = proof ?? "";
    isDone.current = true;
    form.requestSubmit(submitter);
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (isDone.current) {
      isDone.current = false;
      return;
    }
    event.preventDefault();
    if (!working) void prove(event.currentTarget, submitter);
  };

  const field = (
    <>
      <input ref={input} type="hidden" name={PROOF_FIELD} defaultValue="" />
      <p className="fr-hint-text" role="status">
        {working && words("working")}
      </p>
    </>
  );
  return { onSubmit, field };
}
