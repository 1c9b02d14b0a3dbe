import type { ReactNode } from "react";

type Props<Row extends number> = {
  /** All that there may be, and those that say something or that something is wanted of. */
  rows: readonly Row[];
  used: readonly Row[];
  addition: string;
  children: (row: Row) => ReactNode;
};

/** Beyond these one sends the form first: what is folded is still sent over the network. */
const SPARE_ROWS = 5;

/** As many rows as are filled in and an empty one; each next one is folded into "add", so that a row is added without JavaScript. */
export function RowList<Row extends number>({ rows, used, addition, children }: Props<Row>) {
  const shown = rows.filter((row) => row <= Math.max(0, ...used) + 1);
  const spare = rows.slice(shown.length, shown.length + SPARE_ROWS);
  return (
    <>
      {shown.map((row) => (
        <div key={row} className="eligibility-form__row">
          {children(row)}
        </div>
      ))}
      <Spare rows={spare} addition={addition}>
        {children}
      </Spare>
    </>
  );
}

function Spare<Row extends number>({ rows: [next, ...others], addition, children }: Omit<Props<Row>, "used">) {
  if (next === undefined) return null;
  return (
    <details className="eligibility-form__spare">
      <summary className="eligibility-fold__title">{addition}</summary>
      <div className="eligibility-form__row">{children(next)}</div>
      <Spare rows={others} addition={addition}>
        {children}
      </Spare>
    </details>
  );
}
