import { createHash } from "node:crypto";
import { refresh } from "next/cache";
import type { OfficerAnswer } from "@/officer/officer.actions";

export const text = (form: FormData, name: string): string => String(form.get(name) ?? "");
export const texts = (form: FormData, name: string): string[] => form.getAll(name).map(String);
export const UNAVAILABLE = { kind: "unavailable" } as const satisfies OfficerAnswer;

/**
 * A key for exactly what this form says: sent twice it is carried out once, and changed after a refusal it is a new wish. The page
 * puts a number of its own into the form, so that the same wish on another day is another one.
 */
export const keyOf = (form: FormData): string => {
  const said = [...form].filter(([name]) => !name.startsWith("$")).map(([name, value]) => `${name}=${value}`);
  const hex = createHash("sha256").update(said.join("&")).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    "-",
  );
};

type Answered = { readonly __typename: string; readonly message?: string };
type Done = Extract<OfficerAnswer, { kind: "done" }>;

/** A refusal in the words of the API. The page comes anew with another number: what stood in the way may be gone by the next attempt. */
export const refusalIn = (answer: Answered): Extract<OfficerAnswer, { kind: "refused" }> | null => {
  if (answer.message === undefined) return null;
  refresh();
  return { kind: "refused", message: answer.message };
};

export const done = (what: Done["what"], count = 0): Done => {
  refresh();
  return { kind: "done", what, count };
};
