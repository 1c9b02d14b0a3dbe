import { useTranslations } from "next-intl";
import { useWrittenInstant } from "@/account/written-instant";
import { useMoment } from "@/bookings/use-moment";
import { ExportLinks } from "@/exports/export-links";
import type { RehousingFactsFragment, WithdrawalsQuery } from "@/graphql/generated/graphql";
import { Link } from "@/i18n/navigation";
import { ScrollTable } from "@/officer/scroll-table";
import { paths } from "@/paths";

type Props = { people: NonNullable<WithdrawalsQuery["rehousings"]>; code: string; date: string };

/** Whose place was withdrawn and who has no other yet: nobody is lost as long as they are here. */
export function People({ people, code, date }: Props) {
  const words = useTranslations("withdrawals.people");
  const { hasNextPage, endCursor } = people.pageInfo;
  return (
    <section aria-labelledby="personnes">
      <h2 className="fr-h4" id="personnes">
        {words("title", { count: people.totalCount })}
      </h2>
      {people.totalCount === 0 ? (
        <p>{words("none")}</p>
      ) : (
        <>
          <ExportLinks list="rehousings" filters={{ departmentCode: code, states: "WAITING,OFFERED" }} />
          <ScrollTable
            label={words("label")}
            headings={(["name", "place", "reason", "since", "state", "action"] as const).map((heading) =>
              words(heading),
            )}
          >
            {people.edges.map(({ node }) => (
              <Row key={node.id} person={node} />
            ))}
          </ScrollTable>
        </>
      )}
      {hasNextPage && endCursor && (
        <Link className="fr-link" href={paths.withdrawals({ departement: code, le: date, apres: endCursor })}>
          {words("next")}
        </Link>
      )}
    </section>
  );
}

function Row({ person }: { person: RehousingFactsFragment }) {
  const words = useTranslations("withdrawals.people");
  const { firstName, birthName, neph, withdrawnSlot, reason, openedAt, offers, id } = person;
  const written = useWrittenInstant();
  const { dayAndTime } = useMoment(withdrawnSlot);
  return (
    <tr>
      <th scope="row">
        {birthName} {firstName}
        <br />
        {neph}
      </th>
      <td>
        {dayAndTime}
        <br />
        {withdrawnSlot.centre.name}
      </td>
      <td>{reason}</td>
      <td>{words("instant", written(openedAt))}</td>
      <td>
        {words(`states.${person.state}`)}
        {offers[0] && <Offer offer={offers[0]} count={offers.length} />}
      </td>
      <td>
        <Link className="fr-link" href={paths.rehousing(id)} prefetch={false}>
          {words("open")}
          <span className="fr-sr-only">
            {" "}
            {birthName} {firstName}
          </span>
        </Link>
      </td>
    </tr>
  );
}

function Offer({ offer, count }: { offer: RehousingFactsFragment["offers"][number]; count: number }) {
  const words = useTranslations("withdrawals.people");
  const { dayAndTime } = useMoment(offer.slot);
  const until = useWrittenInstant()(offer.heldUntil);
  return (
    <>
      <br />
      {dayAndTime}, {offer.slot.centre.name}
      {offer.state === "LIVE" && (
        <>
          <br />
          {words("until", until)}
        </>
      )}
      <br />
      {words("offers", { count })}
    </>
  );
}
