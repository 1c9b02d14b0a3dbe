import { LICENCE_CATEGORIES } from "@creneau/schema";
import { describe, expect, it } from "vitest";
import { code78 } from "./automatic-gearbox.js";

const MOTORCYCLES = ["A1", "A2", "A"];
const FOUR = ["C", "CE", "D", "DE"] as const;
const NOT_THE_FOUR = ["A1", "A2", "A", "B1", "B", "C1", "C1E", "D1", "D1E"] as const;
const manual = (category: (typeof LICENCE_CATEGORIES)[number] | "AM") => ({ category, automaticOnly: false });
const automatic = (category: (typeof LICENCE_CATEGORIES)[number]) => ({ category, automaticOnly: true });
const nowhere = { onFile: false, onCertificate: false };

describe("COD-2: off the road an automatic gearbox counts for A1, A2 and A only", () => {
  it.each(LICENCE_CATEGORIES)("%s", (category) => {
    expect(code78({ category, phase: "off_road", automatic: true }, "passed", [])).toEqual({
      onFile: MOTORCYCLES.includes(category),
      onCertificate: false,
      rule: "COD-2",
    });
    expect(code78({ category, phase: "off_road", automatic: false }, "passed", [])).toMatchObject(nowhere);
  });
});

describe("COD-3: on the road an automatic gearbox is noted in every category, on the certificate after a success", () => {
  it.each(LICENCE_CATEGORIES)("%s", (category) => {
    const test = { category, phase: "on_road" } as const;
    expect(code78({ ...test, automatic: true }, "passed", [])).toEqual({
      onFile: true,
      onCertificate: true,
      rule: "COD-3",
    });
    expect(code78({ ...test, automatic: true }, "failed", [])).toEqual({
      onFile: true,
      onCertificate: false,
      rule: "COD-3",
    });
    expect(code78({ ...test, automatic: false }, "passed", [manual("B")])).toEqual({ ...nowhere, rule: "COD-3" });
  });

  it.each(NOT_THE_FOUR)("no licence held spares %s", (category) => {
    const licences = LICENCE_CATEGORIES.map(manual);
    const test = { category, phase: "on_road", automatic: true } as const;
    expect(code78(test, "passed", licences)).toEqual({ onFile: true, onCertificate: true, rule: "COD-3" });
  });
});

describe("COD-4: BE is spared by B held for manual gearboxes", () => {
  it.each([
    ["B manual", [manual("B")], { ...nowhere, rule: "COD-4" }],
    ["B automatic only", [automatic("B")], { onFile: true, onCertificate: true, rule: "COD-3" }],
    ["C manual", [automatic("B"), manual("C")], { onFile: true, onCertificate: true, rule: "COD-3" }],
    ["nothing", [], { onFile: true, onCertificate: true, rule: "COD-3" }],
  ] as const)("%s", (_case, licences, noted) => {
    expect(code78({ category: "BE", phase: "on_road", automatic: true }, "passed", licences)).toEqual(noted);
  });
});

describe("COD-5: C, CE, D and DE are spared by any of ten categories held for manual gearboxes", () => {
  const TEN = ["B", "BE", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE"] as const;

  it.each(FOUR)("%s", (category) => {
    const test = { category, phase: "on_road", automatic: true } as const;
    for (const held of TEN) {
      expect(code78(test, "passed", [manual(held)])).toEqual({ ...nowhere, rule: "COD-5" });
      expect(code78(test, "passed", [automatic(held)])).toMatchObject({ onCertificate: true, rule: "COD-3" });
    }
    for (const held of ["AM", "A1", "A2", "A", "B1"] as const)
      expect(code78(test, "passed", [manual(held)])).toMatchObject({ onCertificate: true, rule: "COD-3" });
  });
});
