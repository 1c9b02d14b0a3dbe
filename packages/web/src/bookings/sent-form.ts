/** What a form shows after it was sent without JavaScript. Unanswered, it keeps its key: the next click asks for the same answer. */
export type SentForm<Answer> = (
  | { kind: "answered"; answer: Answer }
  | { kind: "unanswered"; idempotencyKey: string }
) & {
  /** What was written into the form, to be shown again. */
  entered: Readonly<Record<string, string>>;
};

const textsOf = (form: FormData): Readonly<Record<string, string>> =>
  Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));

/** Tells the API what a plain form says, under the key that the form carries. */
export async function sentForm<Answer>(
  form: FormData,
  tell: (idempotencyKey: string) => Promise<Answer>,
): Promise<SentForm<Answer>> {
  const idempotencyKey = String(form.get("idempotencyKey"));
  const entered = textsOf(form);
  try {
    return { kind: "answered", answer: await tell(idempotencyKey), entered };
  } catch {
    return { kind: "unanswered", idempotencyKey, entered };
  }
}
