import { expect, test } from "vitest";
import { eligibility as en } from "../messages/en/eligibility";
import { eligibility as fr } from "../messages/fr/eligibility";
import { type Choice, choices } from "./questions";
import { type RowChoice, rowChoices } from "./rows";

test.each(Object.keys(choices) as Choice[])("every answer to %s has its words, in both languages", (name) => {
  for (const words of [fr, en]) expect(Object.keys(words.choices[name]).sort()).toEqual([...choices[name]].sort());
});

test.each(Object.keys(rowChoices) as RowChoice[])(
  "every answer to %s of a row has its words, in both languages",
  (name) => {
    for (const words of [fr, en])
      expect(Object.keys(words.rowChoices[name]).sort()).toEqual([...rowChoices[name]].sort());
  },
);
