import { accompaniedDriving } from "./accompanied-driving.js";
import { age } from "./age.js";
import type { Family } from "./answer.js";
import { gearbox } from "./gearbox.js";
import { heldA2 } from "./held-a2.js";
import { medicalOpinion } from "./medical-opinion.js";
import { obtained } from "./obtained.js";
import { offRoad } from "./off-road.js";
import { parentalAuthorisation } from "./parental-authorisation.js";
import { theory } from "./theory.js";
import { waiting } from "./waiting.js";

/** Every family that is looked at when a place is booked. Their order makes no difference to a verdict. */
export const FAMILIES: readonly Family[] = [
  age,
  heldA2,
  parentalAuthorisation,
  theory,
  offRoad,
  gearbox,
  waiting,
  obtained,
  accompaniedDriving,
  medicalOpinion,
];
