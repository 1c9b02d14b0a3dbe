import { describe, expect, it } from "vitest";
import { rulesAt } from "../../../../test/legal-values.js";
import { type B1Lack, type B1Test, lacksOfB1Test } from "./b1-test.js";

const least: B1Test = {
  drivingMinutes: 25,
  manoeuvres: 2,
  reversing: 1,
  checks: 2,
  vehicleSpeedKmh: 60,
  motorway: false,
  regulatedAccessRoad: false,
};
const lacks = (test: Partial<B1Test>) => lacksOfB1Test({ ...least, ...test }, rulesAt("2013-02-04"));

describe("CAP-5: what a B1 test is made of", () => {
  it.each<[string, Partial<B1Test>, readonly B1Lack[]]>([
    ["24 minutes of driving", { drivingMinutes: 24 }, ["driving"]],
    ["25 minutes of driving", { drivingMinutes: 25 }, []],
    ["26 minutes of driving", { drivingMinutes: 26 }, []],
    ["one manoeuvre", { manoeuvres: 1 }, ["manoeuvres"]],
    ["three manoeuvres", { manoeuvres: 3 }, []],
    ["no manoeuvre in reverse", { reversing: 0 }, ["reversing"]],
    ["both manoeuvres in reverse", { reversing: 2 }, []],
    ["one check", { checks: 1 }, ["checks"]],
    ["three checks", { checks: 3 }, []],
    ["a vehicle of 59 km/h", { vehicleSpeedKmh: 59 }, ["vehicle_speed"]],
    ["a vehicle of 60 km/h", { vehicleSpeedKmh: 60 }, []],
    ["a vehicle of 61 km/h", { vehicleSpeedKmh: 61 }, []],
    ["a motorway", { motorway: true }, ["motorway"]],
    ["a road of regulated access", { regulatedAccessRoad: true }, ["regulated_access_road"]],
    ["several at once", { drivingMinutes: 0, checks: 0 }, ["driving", "checks"]],
  ])("%s", (_what, test, expected) => {
    expect(lacks(test)).toEqual(expected);
  });
});
