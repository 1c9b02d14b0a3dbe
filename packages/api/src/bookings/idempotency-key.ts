/** What every mutation says of its `idempotencyKey`. */
export const KEY =
  "A UUID that you draw for this one wish. Send the same request with the same key as often as you like (a lost answer, a retry): it is carried out once, and every answer is the first one, a refusal included. A new wish takes a new key. Not kept is what says nothing of the wish: `Busy`, `NotSignedIn`, `IdempotencyKeyReused`, and the refusal of an id that is none.";
