import { useLocale } from "next-intl";
import { getPathname } from "@/i18n/navigation";
import { paths } from "@/paths";
import "./rule-link.css";

/** To one rule, as it is for exams on a date. A whole load of the page, so that the browser marks the rule that it comes to. */
export function RuleLink({ id, on }: { id: string; on: string }) {
  const locale = useLocale();
  return (
    <a className="rule-link" href={`${getPathname({ href: paths.rules({ le: on }), locale })}#${id}`}>
      {id}
    </a>
  );
}
