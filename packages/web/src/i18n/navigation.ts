import { createNavigation } from "next-intl/navigation";
import { routing } from "./routing";

/** Links and redirects that keep the visitor's language: give them a path of `@/paths`, without the language. */
export const { Link, redirect, usePathname, useRouter, getPathname } = createNavigation(routing);
