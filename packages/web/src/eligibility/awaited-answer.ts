/** Whether the visitor has just sent the form: only then does the answer take the focus, not when its address is opened. */
let isAwaited = false;

export function awaitAnswer(): void {
  isAwaited = true;
}

/** True once for each time the form was sent. */
export function takeAwaitedAnswer(): boolean {
  const wasAwaited = isAwaited;
  isAwaited = false;
  return wasAwaited;
}
