import { describe, expect, it } from "vitest";
import { refusalOfConsumer } from "./consumer.js";

describe("API-1: the API is for driving schools, on request", () => {
  it.each([
    ["school", true, null],
    ["school", false, { kind: "AccessNotGranted", rule: "API-1" }],
    ["private_person", true, { kind: "NotAConsumer", consumer: "private_person", rule: "API-1" }],
    ["administration", true, { kind: "NotAConsumer", consumer: "administration", rule: "API-1" }],
    ["exam_candidate", true, { kind: "NotAConsumer", consumer: "exam_candidate", rule: "API-1" }],
  ] as const)("%s, access granted: %s", (consumer, granted, refusal) => {
    expect(refusalOfConsumer(consumer, granted)).toEqual(refusal);
  });
});
