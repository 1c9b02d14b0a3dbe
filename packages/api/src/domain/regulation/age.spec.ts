import type { ExamPhase, LicenceCategory } from "@creneau/schema";
import { describe, expect, it, test } from "vitest";
import { LEGAL_VALUES, RULEBOOK, rulesAt } from "../../../test/legal-values.js";
import { addDays, addMonths } from "../civil-date.js";
import { age, titleAllowedFrom } from "./age.js";
import type { Answer } from "./answer.js";
import { EVERY_DAY, firstFrom, NO_DAY, spanOn } from "./days.js";
import type { CandidateFacts } from "./facts.js";
import { rulebookOf } from "./rule-set.js";

/** The rules of the guide, before any amendment. */
const guide = rulesAt("2013-02-04");
const today = rulesAt("2026-11-22");

const only = (answers: readonly Answer[]): Answer => {
  const [answer, ...others] = answers;
  if (!answer || others.length > 0) throw new Error(`${answers.length} answers instead of one`);
  return answer;
};
const ask = (category: LicenceCategory, phase: ExamPhase, facts: CandidateFacts, rules = guide) =>
  only(age(facts, { category, phase }, rules));

/** The first day of an age in years, for who was born on 10 March 2000. */
const born = { birthDate: "2000-03-10" };
const birthday = (years: number) => `${2000 + years}-03-10`;

type Row = readonly [
  LicenceCategory,
  ExamPhase,
  CandidateFacts,
  ageInYears: number,
  Answer["rule"],
  Answer["values"][number],
];

/** Each row of the table of ages: refused until the eve of the birthday, allowed on the birthday and after it. */
const expectRow = ([category, phase, facts, years, rule, key]: Row) => {
  const answer = ask(category, phase, { ...born, ...facts });
  const first = birthday(years);
  expect({ rule: answer.rule, values: answer.values, missing: answer.missing }).toEqual({
    rule,
    values: [key],
    missing: undefined,
  });
  expect([-1, 0, 1].map((days) => spanOn(answer.satisfied, addDays(first, days)) !== undefined)).toEqual([
    false,
    true,
    true,
  ]);
};

describe("AGE-1: A1 and B1 from 16, the theory test too", () => {
  it.each<Row>([
    ["A1", "theory", {}, 16, "AGE-1", "AGE-1.theory"],
    ["A1", "off_road", {}, 16, "AGE-1", "AGE-1.practical"],
    ["A1", "on_road", {}, 16, "AGE-1", "AGE-1.practical"],
    ["B1", "theory", {}, 16, "AGE-1", "AGE-1.theory"],
    ["B1", "on_road", {}, 16, "AGE-1", "AGE-1.practical"],
  ])("%s %s", (...row) => expectRow(row));
});

describe("AGE-2: B from 17 for the theory test, 18 on the road, for every training but accompanied driving", () => {
  it.each<Row>([
    ["B", "theory", { trainingPath: "traditional" }, 17, "AGE-2", "AGE-2.theory"],
    ["B", "on_road", { trainingPath: "traditional" }, 18, "AGE-2", "AGE-2.practical"],
    ["B", "on_road", { trainingPath: "supervised" }, 18, "AGE-2", "AGE-2.practical"],
    ["B", "on_road", { trainingPath: "vocational" }, 18, "AGE-2", "AGE-2.practical"],
  ])("%s %s %o", (...row) => expectRow(row));
});

describe("AGE-3: B with accompanied driving from 16 for the theory test", () => {
  it.each<Row>([
    ["B", "theory", { trainingPath: "aac" }, 16, "AGE-3", "AGE-3.theory"],
    ["B", "on_road", { trainingPath: "aac" }, 18, "AGE-3", "AGE-3.practical"],
  ])("%s %s %o", (...row) => expectRow(row));

  it("is of no help to any other category", () => {
    expect(ask("A2", "theory", { ...born, trainingPath: "aac" }).rule).toBe("AGE-5");
  });
});

describe("AGE-4: BE from 18", () => {
  it.each<Row>([
    ["BE", "off_road", {}, 18, "AGE-4", "AGE-4.practical"],
    ["BE", "on_road", {}, 18, "AGE-4", "AGE-4.practical"],
  ])("%s %s", (...row) => expectRow(row));
});

describe("AGE-5: A2 from 17 for the theory test, 18 for the practical one", () => {
  it.each<Row>([
    ["A2", "theory", {}, 17, "AGE-5", "AGE-5.theory"],
    ["A2", "off_road", {}, 18, "AGE-5", "AGE-5.practical"],
    ["A2", "on_road", {}, 18, "AGE-5", "AGE-5.practical"],
  ])("%s %s", (...row) => expectRow(row));
});

describe("AGE-6: A from 24", () => {
  it.each<Row>([
    ["A", "off_road", {}, 24, "AGE-6", "AGE-6.practical"],
    ["A", "on_road", {}, 24, "AGE-6", "AGE-6.practical"],
  ])("%s %s", (...row) => expectRow(row));

  it("makes a candidate of 22 years wait for 24, or ask for A2", () => {
    const at22 = birthday(22);
    expect(firstFrom(ask("A", "off_road", born).satisfied, at22)).toBe(birthday(24));
    expect(firstFrom(ask("A2", "off_road", born).satisfied, at22)).toBe(at22);
  });
});

describe("AGE-7: C1 and C1E from 18", () => {
  it.each<Row>([
    ["C1", "off_road", {}, 18, "AGE-7", "AGE-7.practical"],
    ["C1", "on_road", {}, 18, "AGE-7", "AGE-7.practical"],
    ["C1E", "off_road", {}, 18, "AGE-7", "AGE-7.practical"],
    ["C1E", "on_road", {}, 18, "AGE-7", "AGE-7.practical"],
  ])("%s %s", (...row) => expectRow(row));
});

describe("AGE-8: C, CE, D1 and D1E from 21", () => {
  it.each<Row>([
    ["C", "off_road", {}, 21, "AGE-8", "AGE-8.practical"],
    ["C", "on_road", {}, 21, "AGE-8", "AGE-8.practical"],
    ["CE", "off_road", {}, 21, "AGE-8", "AGE-8.practical"],
    ["CE", "on_road", {}, 21, "AGE-8", "AGE-8.practical"],
    ["D1", "on_road", {}, 21, "AGE-8", "AGE-8.practical"],
    ["D1E", "on_road", {}, 21, "AGE-8", "AGE-8.practical"],
  ])("%s %s", (...row) => expectRow(row));

  it("lets who passed off the road at 20 and a half wait for 21, and 19 years are enough for C1", () => {
    const passedOffRoad = addMonths(born.birthDate, 20 * 12 + 6);
    expect(firstFrom(ask("C", "on_road", born).satisfied, passedOffRoad)).toBe(birthday(21));
    expect(firstFrom(ask("C", "on_road", born).satisfied, birthday(19))).toBe(birthday(21));
    expect(firstFrom(ask("C1", "on_road", born).satisfied, birthday(19))).toBe(birthday(19));
  });
});

describe("AGE-9 AGE-10: D and DE from 24, from 21 with the box FIMO ticked", () => {
  it.each<Row>([
    ["D", "off_road", { fimo: true }, 21, "AGE-9", "AGE-9.practical"],
    ["D", "on_road", { fimo: true }, 21, "AGE-9", "AGE-9.practical"],
    ["DE", "on_road", { fimo: true }, 21, "AGE-9", "AGE-9.practical"],
    ["D", "off_road", { fimo: false }, 24, "AGE-10", "AGE-10.practical"],
    ["D", "on_road", { fimo: false }, 24, "AGE-10", "AGE-10.practical"],
    ["DE", "on_road", { fimo: false }, 24, "AGE-10", "AGE-10.practical"],
  ])("%s %s %o", (...row) => expectRow(row));

  it("allows D at 22 to who undertakes to follow the FIMO, and to nobody else; D1 to both", () => {
    const at22 = birthday(22);
    expect(spanOn(ask("D", "on_road", { ...born, fimo: true }).satisfied, at22)).toBeDefined();
    expect(spanOn(ask("D", "on_road", { ...born, fimo: false }).satisfied, at22)).toBeUndefined();
    expect(spanOn(ask("D1", "on_road", { ...born, fimo: false }).satisfied, at22)).toBeDefined();
  });

  it("lowers the age of no other category", () => {
    expect(ask("C", "on_road", { ...born, fimo: true }).rule).toBe("AGE-8");
  });
});

describe("AGE-11: the age is completed on the day of the exam", () => {
  it.each([
    ["born on 29 February, 18 in a common year", "B", { trainingPath: "traditional" }, "1996-02-29", "2014-03-01"],
    ["born on 29 February, 24 in a leap year", "A", {}, "1992-02-29", "2016-02-29"],
    ["born on 28 February", "B", { trainingPath: "traditional" }, "1996-02-28", "2014-02-28"],
    ["born on 31 December", "C1", {}, "1999-12-31", "2017-12-31"],
    ["C1E at 18", "C1E", {}, "2000-03-10", "2018-03-10"],
    ["CE at 21", "CE", {}, "2000-03-10", "2021-03-10"],
  ] as const)("%s", (_who, category, facts, birthDate, first) => {
    const { satisfied } = ask(category, "on_road", { ...facts, birthDate });
    expect(firstFrom(satisfied, birthDate)).toBe(first);
    expect(spanOn(satisfied, addDays(first, -1))).toBeUndefined();
  });

  it("says the age at accompanied driving in months where the law has half years", () => {
    const halfYears = LEGAL_VALUES.find(({ key, value }) => key === "AGE-3.practical" && Number(value) % 12 === 6);
    const since = halfYears?.validFrom ?? "";
    const of = (date: string) =>
      firstFrom(
        ask("B", "on_road", { birthDate: "1997-03-31", trainingPath: "aac" }, rulesAt(date)).satisfied,
        "1997-03-31",
      );
    expect([of(addDays(since, -1)), of(since)]).toEqual(["2015-03-31", "2014-10-01"]);
  });
});

describe("AGE-14: a dash in the table is no age of its own for the theory test", () => {
  it.each<LicenceCategory>(["BE", "A", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE"])("%s", (category) => {
    expect(ask(category, "theory", {})).toEqual({ rule: "AGE-14", values: [], satisfied: EVERY_DAY });
  });

  it("still asks for the practical age in the practical test", () => {
    expect(firstFrom(ask("BE", "on_road", born).satisfied, born.birthDate)).toBe(birthday(18));
  });
});

describe("what is not known is named, not guessed", () => {
  it("asks for the date of birth", () => {
    expect(ask("C", "on_road", {})).toEqual({
      rule: "AGE-8",
      values: ["AGE-8.practical"],
      satisfied: NO_DAY,
      missing: { days: EVERY_DAY, fact: "birthDate" },
    });
    expect(ask("B", "theory", {}).missing).toEqual({ days: EVERY_DAY, fact: "birthDate" });
  });

  it("asks for the training only on the days on which it decides", () => {
    expect(ask("B", "theory", born)).toEqual({
      rule: "AGE-2",
      values: ["AGE-2.theory", "AGE-3.theory"],
      satisfied: [{ from: birthday(17), to: "9999-12-31" }],
      missing: { days: [{ from: birthday(16), to: addDays(birthday(17), -1) }], fact: "trainingPath" },
    });
  });

  it("does not ask for the training where it decides nothing", () => {
    expect(ask("B", "on_road", born)).toEqual(ask("B", "on_road", { ...born, trainingPath: "traditional" }));
  });

  it("asks for the box FIMO only between the two ages", () => {
    expect(ask("D", "on_road", born)).toEqual({
      rule: "AGE-10",
      values: ["AGE-10.practical", "AGE-9.practical"],
      satisfied: [{ from: birthday(24), to: "9999-12-31" }],
      missing: { days: [{ from: birthday(21), to: addDays(birthday(24), -1) }], fact: "fimo" },
    });
  });
});

describe("every amendment of an age counts from its own date", () => {
  const keyed = {
    "AGE-2.theory": ["theory", "traditional"],
    "AGE-2.practical": ["on_road", "traditional"],
    "AGE-3.theory": ["theory", "aac"],
    "AGE-3.practical": ["on_road", "aac"],
  } as const;
  const firstOf = (key: keyof typeof keyed, date: string) => {
    const [phase, trainingPath] = keyed[key];
    return firstFrom(ask("B", phase, { ...born, trainingPath }, rulesAt(date)).satisfied, born.birthDate);
  };
  const isB = (key: string): key is keyof typeof keyed => key in keyed;
  const amendments = LEGAL_VALUES.flatMap(({ key, validFrom, value }) =>
    isB(key) && validFrom > RULEBOOK.sets[0].from ? [{ key, validFrom, months: Number(value) }] : [],
  );

  it.each(amendments)("$key of $validFrom", ({ key, validFrom, months }) => {
    expect(firstOf(key, validFrom)).toBe(addMonths(born.birthDate, months));
    expect(firstOf(key, addDays(validFrom, -1))).not.toBe(firstOf(key, validFrom));
  });

  test("today B is open on the road at 17 whatever the training, and the theory test of accompanied driving at 15", () => {
    expect(firstFrom(ask("B", "on_road", born, today).satisfied, born.birthDate)).toBe(birthday(17));
    expect(firstFrom(ask("B", "theory", { ...born, trainingPath: "aac" }, today).satisfied, born.birthDate)).toBe(
      birthday(15),
    );
  });
});

describe("AGE-15: the licence itself is not produced before its own age", () => {
  it("makes who passed at 17 and a half wait for 18", () => {
    expect(titleAllowedFrom(born.birthDate, rulesAt("2017-10-17"))).toBe(birthday(18));
  });

  it("follows the age of the licence today", () => {
    expect(titleAllowedFrom(born.birthDate, today)).toBe(birthday(17));
  });

  it("takes its number from the rules", () => {
    const later = rulebookOf([
      ...LEGAL_VALUES,
      { key: "AGE-15.title", validFrom: "2030-01-01", validTo: null, value: 228, inForce: true },
    ]);
    expect(titleAllowedFrom(born.birthDate, later.sets.at(-1) ?? today)).toBe(birthday(19));
  });
});
