import type { Locale } from "@creneau/schema";
import { writtenDay } from "../contract/written-date.js";
import type { EntryRefusal, InvitationRefusal } from "../domain/entry/refusal.js";
import type { FileRefusal, ImportRefusal } from "../domain/files/refusal.js";

type Refusal = EntryRefusal | FileRefusal | ImportRefusal | InvitationRefusal | { readonly kind: "NotAllowed" };
type Words = { [Kind in Refusal["kind"]]: (refusal: Extract<Refusal, { kind: Kind }>) => string };

const MEGABYTE = 1_000_000;

// French puts a no-break space before a colon and inside quotation marks: \u00a0.
const fr = {
  NotAllowed: () => "Cette action est réservée aux agents du service, chacun dans ses départements.",
  EntryInvalid: ({ problems }) =>
    problems.length === 1
      ? "Un champ est à corriger avant d’envoyer votre demande."
      : `${problems.length} champs sont à corriger avant d’envoyer votre demande.`,
  EntryLinkUnknown: () =>
    "Ce lien n’est pas complet, ou un lien plus récent l’a remplacé. Ouvrez le dernier courriel reçu, ou refaites votre demande.",
  EntryLinkExpired: ({ expiredOn, days }) =>
    `Ce lien était valable ${days} jours, jusqu’au ${writtenDay(expiredOn, "fr")}. Refaites votre demande\u00a0: un nouveau lien vous sera envoyé.`,
  EntryFileTaken: () =>
    "Une demande confirmée existe déjà pour ce NEPH et ce nom, avec une autre adresse. Utilisez cette adresse, ou écrivez au service de votre département.",
  FileTooLarge: ({ mostBytes }) =>
    `Ce fichier est trop lourd\u00a0: ${mostBytes / MEGABYTE} Mo au plus. Coupez-le en plusieurs.`,
  FileEncodingUnknown: ({ encoding }) =>
    `Ce fichier est écrit en ${encoding}, et ses accents seraient perdus. Enregistrez-le en UTF-8.`,
  FileNotJson: () => "Ce fichier n’est pas du JSON. Envoyez le fichier du ministère tel qu’il est.",
  FileNotAList: () =>
    "Ce fichier ne contient pas une liste de candidats. Envoyez le fichier du ministère tel qu’il est.",
  FileTooLong: ({ mostRows, rows }) =>
    `Ce fichier a ${rows} lignes, et ${mostRows} au plus sont lues. Coupez-le en plusieurs.`,
  FileBroken: () =>
    "Ce fichier est abîmé\u00a0: un guillemet n’est pas fermé, ou le classeur est incomplet. Enregistrez-le de nouveau.",
  FileFormatUnknown: () =>
    "Ce fichier n’est ni un CSV ni un classeur .xlsx lisible. Un ancien classeur (.xls) ou un classeur protégé par un mot de passe est à enregistrer en .xlsx ou en CSV.",
  FileInflatesTooLarge: ({ mostBytes }) =>
    `Une fois décompressé, ce fichier dépasserait ${mostBytes / MEGABYTE} Mo\u00a0: il n’a pas été ouvert.`,
  FileColumnsMissing: ({ columns }) =>
    `La ligne de titres n’a pas été trouvée, ou il y manque\u00a0: ${columns.join(", ")}. Elle doit être parmi les vingt premières lignes.`,
  ImportNotFound: () => "Cet import n’existe pas.",
  ImportHasErrors: ({ invalidRows }) =>
    `${invalidRows === 1 ? "Une ligne est refusée" : `${invalidRows} lignes sont refusées`}\u00a0: rien n’a été importé. Corrigez le fichier, ou importez ligne par ligne.`,
  DepartmentNotOpen: ({ department, opensOn }) =>
    opensOn === null
      ? `Le service n’est pas ouvert aux candidats libres dans le département ${department}.`
      : `Le service n’est ouvert aux candidats libres dans le département ${department} qu’à partir du ${writtenDay(opensOn, "fr")}.`,
  DepartmentAlreadyOpen: ({ department, opensOn }) =>
    `Le département ${department} est déjà ouvert aux candidats libres, depuis le ${writtenDay(opensOn, "fr")}.`,
  DateIsPast: ({ today }) => `Cette date est passée. Choisissez une date à partir du ${writtenDay(today, "fr")}.`,
} satisfies Words;

const en = {
  NotAllowed: () => "This is for officers of the service, each in their own departments.",
  EntryInvalid: ({ problems }) =>
    problems.length === 1
      ? "One field is to be corrected before you send your request."
      : `${problems.length} fields are to be corrected before you send your request.`,
  EntryLinkUnknown: () =>
    "This link is not complete, or a newer link has taken its place. Open the last mail that you received, or send your request again.",
  EntryLinkExpired: ({ expiredOn, days }) =>
    `This link was valid for ${days} days, until ${writtenDay(expiredOn, "en")}. Send your request again: you will get a new link.`,
  EntryFileTaken: () =>
    "There is a confirmed request for this NEPH and name already, with another address. Use that address, or write to the service of your department.",
  FileTooLarge: ({ mostBytes }) => `This file is too large: at most ${mostBytes / MEGABYTE} MB. Split it.`,
  FileEncodingUnknown: ({ encoding }) =>
    `This file is written in ${encoding}, and its accents would be lost. Save it in UTF-8.`,
  FileNotJson: () => "This file is not JSON. Send the ministry’s file as it is.",
  FileNotAList: () => "This file holds no list of candidates. Send the ministry’s file as it is.",
  FileTooLong: ({ mostRows, rows }) => `This file has ${rows} rows, and at most ${mostRows} are read. Split it.`,
  FileBroken: () =>
    "This file is damaged: a quotation mark is not closed, or the workbook is incomplete. Save it again.",
  FileFormatUnknown: () =>
    "This file is neither a CSV nor a readable .xlsx workbook. Save an old workbook (.xls), or one behind a password, as .xlsx or CSV.",
  FileInflatesTooLarge: ({ mostBytes }) =>
    `Decompressed, this file would be larger than ${mostBytes / MEGABYTE} MB: it was not opened.`,
  FileColumnsMissing: ({ columns }) =>
    `The row of headings was not found, or lacks: ${columns.join(", ")}. It has to be among the first twenty rows.`,
  ImportNotFound: () => "This import does not exist.",
  ImportHasErrors: ({ invalidRows }) =>
    `${invalidRows === 1 ? "One row is" : `${invalidRows} rows are`} refused: nothing was imported. Correct the file, or import it row by row.`,
  DepartmentNotOpen: ({ department, opensOn }) =>
    opensOn === null
      ? `The service is not open to free candidates in department ${department}.`
      : `The service opens to free candidates in department ${department} on ${writtenDay(opensOn, "en")}.`,
  DepartmentAlreadyOpen: ({ department, opensOn }) =>
    `Department ${department} is open to free candidates already, since ${writtenDay(opensOn, "en")}.`,
  DateIsPast: ({ today }) => `This date is past. Choose a date from ${writtenDay(today, "en")}.`,
} satisfies Words;

/** Words for refusals about free candidates before they are candidates, and about the officers' part in it. */
export const entryRefusalWords = { fr, en } as const satisfies Record<Locale, Words>;
