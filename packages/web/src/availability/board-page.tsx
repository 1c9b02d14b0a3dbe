import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { bookingToMove, movingOf } from "@/bookings/moving";
import { MovingBanner, NothingToMove } from "@/bookings/moving-banner";
import { TownsDocument } from "@/graphql/generated/graphql";
import { askApi } from "@/graphql/server-client";
import { redirect } from "@/i18n/navigation";
import { type BoardAddress, paths } from "@/paths";
import { loadDepartments } from "@/places/departments";
import { Board } from "./board";
import { type BoardRequest, type Query, readBoardAddress, type Scope } from "./board-address";
import { BoardFilterForm } from "./board-filter-form";
import { IgnoredParts } from "./ignored-parts";
import type { LicenceCategory } from "./licence-category";
import { type BoardRead, loadBoard } from "./load-board";
import { loadOwnDays } from "./load-own-days";
import { loadOwnTurns } from "./load-own-turns";
import { NoCentre } from "./no-centre";
import { NotInFile } from "./not-in-file";
import { writtenWeekdays } from "./particulars";

/** The places of a department, or around a point. */
export async function BoardPage({ query }: { query: Query }) {
  const request = await knownBoard(query);
  const [rendered, name] = await Promise.all([loadBoard(request), placeName(request)]);
  const own = rendered && (await loadOwnDays(request.category, rendered.period));
  const moved = await bookingToMove(request.movingId, request.category);
  const words = await getTranslations("board");
  return (
    <div className="fr-container board">
      <h1 className="board__title">
        <span className="board__eyebrow">{words("eyebrow", { category: request.category })}</span> {name}
      </h1>
      <IgnoredParts parts={rendered?.ignored ?? []} />
      {moved && <MovingBanner booking={moved} />}
      {request.movingId && !moved && <NothingToMove />}
      <BoardFilterForm request={request} departments={await loadDepartments()} />
      <noscript>
        <p className="fr-mb-2w">{words("live.withoutScript")}</p>
      </noscript>
      {own?.others && <NotInFile category={request.category} others={own.others} address={addressOf(request, null)} />}
      {rendered ? (
        <Board
          key={JSON.stringify(rendered.filter)}
          rendered={rendered}
          address={addressOf(request, rendered.centreId)}
          ownDays={own?.stretches ?? []}
          ownTurns={await loadOwnTurns(rendered.filter)}
          moving={moved && movingOf(moved)}
        />
      ) : (
        <NoCentre address={addressOf(request, null)} />
      )}
    </div>
  );
}

/** The title of the window: what the board is about. */
export async function boardTitle(query: Query): Promise<string> {
  const request = readBoardAddress(query);
  const words = await getTranslations("board");
  if (request.category === "unknown") return words("unknown.title");
  if (!request.scope) return words("title");
  const { scope, category } = request;
  if (scope.kind === "department" && !(await departmentName(scope.code))) return words("unknown.title");
  const place = await placeName({ ...request, scope, category });
  return `${words("eyebrow", { category: request.category })} ${place}`;
}

/** The request when its department and category exist; else the "not found" page, or the start when nothing was asked. */
async function knownBoard(query: Query): Promise<BoardRead> {
  const { scope, category, ...request } = readBoardAddress(query);
  if (category === "unknown") notFound();
  if (request.town !== null) await goToTown(request.town, { ...request, scope, category });
  if (!scope) return redirect({ href: paths.home(), locale: await getLocale() });
  if (scope.kind === "department" && !(await departmentName(scope.code))) notFound();
  if (scope.kind === "near" && scope.departmentCode && !(await departmentName(scope.departmentCode))) notFound();
  return { ...request, scope, category, ignored: request.town ? [...request.ignored, "ville"] : request.ignored };
}

/** Goes to the board around the town: an address that can be shared, and means the same for ever. Comes back when there is none. */
async function goToTown(town: string, request: BoardRequest & { category: LicenceCategory }): Promise<void> {
  const [found] = (await askApi(TownsDocument, { search: town })).places;
  const locale = await getLocale();
  if (!found) {
    if (!request.scope) redirect({ href: paths.home({ ville: town, categorie: request.category }), locale });
    return;
  }
  const { latitude, longitude } = found.coordinates;
  const near = { latitude: Number(latitude.toFixed(3)), longitude: Number(longitude.toFixed(3)) };
  const scope: Scope = {
    kind: "near",
    near,
    placeName: found.name,
    withinKm: request.withinKm,
    departmentCode: request.within,
  };
  redirect({ href: paths.board(addressOf({ ...request, scope }, null)), locale });
}

async function placeName({ scope }: BoardRead): Promise<string> {
  const words = await getTranslations("board");
  if (scope.kind === "near") return scope.placeName ? words("around", { name: scope.placeName }) : words("aroundYou");
  return `${(await departmentName(scope.code)) ?? ""} (${scope.code})`;
}

const departmentName = async (code: string) => (await loadDepartments()).find((known) => known.code === code)?.name;

function addressOf(request: BoardRead, centreId: string | null): BoardAddress {
  const { scope, category, from, to, day, weekdays, startsFrom, startsBefore } = request;
  const near = scope.near && { pres: `${scope.near.latitude},${scope.near.longitude}` };
  const where =
    scope.kind === "department"
      ? { departement: scope.code }
      : {
          lieu: scope.placeName ?? undefined,
          rayon: scope.withinKm?.toString(),
          dans: scope.departmentCode ?? undefined,
        };
  const optional = {
    jours: weekdays ? writtenWeekdays(weekdays) : undefined,
    des: startsFrom ?? undefined,
    avant: startsBefore ?? undefined,
    centre: centreId ?? undefined,
    du: from ?? undefined,
    au: to ?? undefined,
    jour: day ?? undefined,
    deplacer: request.movingId ?? undefined,
  };
  return { ...where, categorie: category, ...near, ...optional };
}
