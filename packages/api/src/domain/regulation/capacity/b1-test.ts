import type { RuleSet } from "../rule-set.js";

/** What took place in a B1 test. */
export type B1Test = {
  /** Actual driving. */
  readonly drivingMinutes: number;
  readonly manoeuvres: number;
  readonly reversing: number;
  readonly checks: number;
  /** The speed that the vehicle can reach. */
  readonly vehicleSpeedKmh: number;
  readonly motorway: boolean;
  /** A road of regulated access (route à accès réglementé, sign C107). */
  readonly regulatedAccessRoad: boolean;
};

export type B1Lack =
  | "driving"
  | "manoeuvres"
  | "reversing"
  | "checks"
  | "vehicle_speed"
  | "motorway"
  | "regulated_access_road";

/** What CAP-5 finds lacking, or out of place, in a B1 test. Source: national guide (January 2013), B.1.b. */
export const lacksOfB1Test = (test: B1Test, { numbers }: RuleSet): readonly B1Lack[] => {
  const found: Readonly<Record<B1Lack, boolean>> = {
    driving: test.drivingMinutes < numbers["CAP-5.driving"],
    manoeuvres: test.manoeuvres < numbers["CAP-5.manoeuvres"],
    reversing: test.reversing < numbers["CAP-5.reversing"],
    checks: test.checks < numbers["CAP-5.checks"],
    vehicle_speed: test.vehicleSpeedKmh < numbers["CAP-5.speed"],
    motorway: test.motorway,
    regulated_access_road: test.regulatedAccessRoad,
  };
  return (Object.keys(found) as B1Lack[]).filter((lack) => found[lack]);
};
