import type { OfficerActKind } from "../graphql/generated/graphql";
import { acts } from "../messages/fr/acts";

/** What officers do, in the order of their French words: as the list to choose from shows them. */
export const ACT_KINDS = Object.keys(acts.kinds) as OfficerActKind[];

/** Whether an address names something that officers do. */
export const isActKind = (written: string): written is OfficerActKind => ACT_KINDS.some((kind) => kind === written);
