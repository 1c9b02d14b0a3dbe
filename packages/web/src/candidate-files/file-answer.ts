/** What became of an officer's form about a candidate. `rule` is there when they may overrule what stands in the way. */
export type FileAnswer =
  | { readonly kind: "blank" }
  | {
      readonly kind: "done";
      readonly what:
        | "corrected"
        | "unchanged"
        | "assigned"
        | "moved"
        | "cancelled"
        | "lifted"
        | "refused"
        | "needsSet"
        | "needsWithoutRoom"
        | "asked"
        | "approved"
        | "notApproved";
    }
  | { readonly kind: "invalid"; readonly messages: readonly string[] }
  | {
      readonly kind: "refused";
      readonly message: string;
      readonly rule: string | null;
      readonly overruling: readonly string[];
    }
  | { readonly kind: "unavailable" };

export const BLANK: FileAnswer = { kind: "blank" };
