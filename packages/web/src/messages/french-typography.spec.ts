import { expect, test } from "vitest";
import { fr } from "./fr";

type Words = string | { readonly [name: string]: Words };

const sentences = (words: Words): string[] =>
  typeof words === "string" ? [words] : Object.values(words).flatMap(sentences);

test("French has a no-break space before a double punctuation mark and inside quotation marks", () => {
  const badlySpaced = /[^\u00a0\u202f](?:[;!?»]|:(?=\s|$))|«[^\u00a0\u202f]/;
  expect(sentences(fr).filter((sentence) => badlySpaced.test(sentence))).toEqual([]);
});
