"use client";

import { useTranslations } from "next-intl";
import { useContext } from "react";
import { Link } from "@/i18n/navigation";
import { paths } from "@/paths";
import { BoardContext } from "./board-link";
import type { LicenceCategory } from "./licence-category";

/** Everything is booked: what one can do about it. */
export function NothingFree({ category }: { category: LicenceCategory }) {
  const words = useTranslations("board.empty");
  const { address } = useContext(BoardContext);
  const isParticular = [address.jours, address.des, address.avant, address.rayon].some(Boolean);
  return (
    <div className="board__empty">
      <h2 className="fr-h4">{words("title")}</h2>
      <p>{words(isParticular ? "particular" : "explanation", { category })}</p>
      <ul>
        <li>
          <Link href={paths.waitingList({ departement: address.departement })}>{words("waitingList")}</Link>
        </li>
        {(address.des || address.avant) && (
          <li>
            <Link href={paths.board({ ...address, des: undefined, avant: undefined, jour: undefined })}>
              {words("hours")}
            </Link>
          </li>
        )}
        {address.jours && (
          <li>
            <Link href={paths.board({ ...address, jours: undefined, jour: undefined })}>{words("weekdays")}</Link>
          </li>
        )}
        {address.rayon && (
          <li>
            <Link href={paths.board({ ...address, rayon: undefined, jour: undefined })}>{words("distance")}</Link>
          </li>
        )}
        {(address.du || address.au) && (
          <li>
            <Link href={paths.board({ ...address, du: undefined, au: undefined, jour: undefined })}>
              {words("period")}
            </Link>
          </li>
        )}
        {address.centre && (
          <li>
            <Link href={paths.board({ ...address, centre: undefined, jour: undefined })}>{words("allCentres")}</Link>
          </li>
        )}
        <li>
          <Link href={paths.home({ categorie: category })}>{words("elsewhere")}</Link>
        </li>
        <li>
          <Link href={paths.eligibility({ categorie: category })}>{words("eligibility")}</Link>
        </li>
      </ul>
    </div>
  );
}
