/** The word written over a struck box. Source: national guide (January 2013), B.5.2. */
const STRUCK = "ANNULÉ";

/** One box of the file. What it says stays legible, struck or not. */
type Box<Content> = { readonly content: Content; readonly struck: typeof STRUCK | null };

/** The boxes of a file in the order they were filled in. They are added to and struck, never overwritten nor taken away. */
export type Boxes<Content> = readonly Box<Content>[];

export type CorrectionRefusal =
  | { readonly kind: "NoSuchBox"; readonly rule: "RES-11" }
  | { readonly kind: "AlreadyStruck"; readonly rule: "RES-11" };

export const fillIn = <Content>(boxes: Boxes<Content>, content: Content): Boxes<Content> => [
  ...boxes,
  { content, struck: null },
];

/** Strikes the box at `position` (from 0) and fills in another one with what is right. */
export const correct = <Content>(
  boxes: Boxes<Content>,
  position: number,
  content: Content,
): { readonly kind: "Corrected"; readonly boxes: Boxes<Content> } | CorrectionRefusal => {
  const wrong = boxes[position];
  if (!wrong) return { kind: "NoSuchBox", rule: "RES-11" };
  if (wrong.struck) return { kind: "AlreadyStruck", rule: "RES-11" };
  const struck = boxes.with(position, { ...wrong, struck: STRUCK });
  return { kind: "Corrected", boxes: fillIn(struck, content) };
};

/** What counts: every box that is not struck. */
export const standing = <Content>(boxes: Boxes<Content>): readonly Content[] =>
  boxes.filter(({ struck }) => struck === null).map(({ content }) => content);
