import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { redirect } from "@/i18n/navigation";
import { type BoardAddress, paths } from "@/paths";
import { loadDepartments } from "@/places/departments";
import { Board } from "./board";
import { type Query, readBoardAddress } from "./board-address";
import { BoardFilterForm } from "./board-filter-form";
import { IgnoredParts } from "./ignored-parts";
import { type BoardRead, loadBoard } from "./load-board";
import { loadOwnDays } from "./load-own-days";
import { NoCentre } from "./no-centre";
import { NotInFile } from "./not-in-file";

/** The places of a department, or around a point. */
export async function BoardPage({ query }: { query: Query }) {
  const request = await knownBoard(query);
  const [rendered, name] = await Promise.all([loadBoard(request), placeName(request)]);
  const own = rendered && (await loadOwnDays(request.category, rendered.period));
  const words = await getTranslations("board");
  return (
    <div className="fr-container board">
      <h1 className="board__title">
        <span className="board__eyebrow">{words("eyebrow", { category: request.category })}</span> {name}
      </h1>
      <IgnoredParts parts={rendered?.ignored ?? []} />
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
        />
      ) : (
        <NoCentre />
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
  if (!scope) return redirect({ href: paths.home(), locale: await getLocale() });
  if (scope.kind === "department" && !(await departmentName(scope.code))) notFound();
  return { ...request, scope, category };
}

async function placeName({ scope }: BoardRead): Promise<string> {
  const words = await getTranslations("board");
  if (scope.kind === "near") return scope.placeName ? words("around", { name: scope.placeName }) : words("aroundYou");
  return `${(await departmentName(scope.code)) ?? ""} (${scope.code})`;
}

const departmentName = async (code: string) => (await loadDepartments()).find((known) => known.code === code)?.name;

function addressOf({ scope, category, from, to, day }: BoardRead, centreId: string | null): BoardAddress {
  const near = scope.near && { pres: `${scope.near.latitude},${scope.near.longitude}` };
  const where = scope.kind === "department" ? { departement: scope.code } : { lieu: scope.placeName ?? undefined };
  const optional = {
    centre: centreId ?? undefined,
    du: from ?? undefined,
    au: to ?? undefined,
    jour: day ?? undefined,
  };
  return { ...where, categorie: category, ...near, ...optional };
}
