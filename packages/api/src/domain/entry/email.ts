import { type EmailNotIndividual, type KnownAddresses, refusalOfEmail } from "../regulation/enrolment/email-address.js";

const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;

/** One `@`, a domain with a dot, nothing that is a header, a second recipient or a comment to a mail program. */
const ADDRESS =
  /^[\p{Letter}\p{Number}!#$%&'*+/=?^_`{|}~-]+(\.[\p{Letter}\p{Number}!#$%&'*+/=?^_`{|}~-]+)*@([\p{Letter}\p{Number}]([\p{Letter}\p{Number}-]*[\p{Letter}\p{Number}])?\.)+[\p{Letter}]{2,63}$/u;

/** An address that mail can be sent to, without the blanks around it, or null. */
export const emailOf = (typed: string): string | null => {
  const email = typed.trim().normalize("NFC");
  const tooLong = email.length > LONGEST_ADDRESS || email.indexOf("@") > LONGEST_LOCAL_PART;
  return !tooLong && ADDRESS.test(email) ? email : null;
};

/**
 * Names of functions, not of people: whoever reads the mail of `contact@` is not one candidate. *Our reading*: those of RFC 2142,
 * and what driving schools and training centres call theirs.
 */
const FUNCTIONS: ReadonlySet<string> = new Set([
  ...[
    "abuse",
    "admin",
    "hostmaster",
    "info",
    "marketing",
    "noc",
    "postmaster",
    "sales",
    "security",
    "support",
    "webmaster",
  ],
  ...[
    "accueil",
    "agence",
    "bureau",
    "cfa",
    "comptabilite",
    "contact",
    "direction",
    "formation",
    "mairie",
    "rh",
    "secretariat",
  ],
  ...["autoecole", "auto-ecole", "auto.ecole", "centredeformation", "ecoledeconduite", "scolarite"],
]);

const isOfAFunction = (email: string): boolean => FUNCTIONS.has(email.slice(0, email.lastIndexOf("@")).toLowerCase());

/** Why this is not the address of one person, or null. Source: docs/rules.md#ENR-9. */
export const refusalOfSharedEmail = (email: string, known: KnownAddresses): EmailNotIndividual | null =>
  isOfAFunction(email)
    ? { kind: "EmailNotIndividual", of: "organisation", rule: "ENR-9" }
    : refusalOfEmail(email, known);
