import type { fr } from "../fr";
import type { Translation } from "../translation";
import { account } from "./account";
import { administration } from "./administration";
import { board } from "./board";
import { bookings } from "./bookings";
import { candidateFiles } from "./candidate-files";
import { convocations } from "./convocations";
import { declarations } from "./declarations";
import { eligibility } from "./eligibility";
import { entry } from "./entry";
import { examDay } from "./exam-day";
import { exported } from "./exports";
import { figures } from "./figures";
import { home } from "./home";
import { officer } from "./officer";
import { officerDay } from "./officer-day";
import { planning } from "./planning";
import { publication } from "./publication";
import { reference } from "./reference";
import { refusals } from "./refusals";
import { rules } from "./rules";
import { shell } from "./shell";
import { signIn } from "./sign-in";
import { waitingList } from "./waiting-list";
import { withdrawals } from "./withdrawals";

export const en: Translation<typeof fr> = {
  shell,
  account,
  home,
  board,
  signIn,
  bookings,
  candidateFiles,
  convocations,
  planning,
  publication,
  refusals,
  eligibility,
  rules,
  entry,
  declarations,
  officer,
  officerDay,
  figures,
  examDay,
  waitingList,
  withdrawals,
  reference,
  exports: exported,
  administration,
};
