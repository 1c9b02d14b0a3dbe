import { type NodeType, toGlobalId } from "../contract/global-id.js";

/** Kinds of object whose ids in the contract are global ones; those of the others are their numbers. */
const NODES: Readonly<Record<string, NodeType>> = { candidate: "Candidate", centre: "ExamCentre", slot: "ExamSlot" };

/** The id in the contract of what an act was on, `kind:number`; null when nothing is named so. */
export const actObjectId = (object: string): string | null => {
  const [, kind = "", number = ""] = /^([a-z_]+):(.+)$/.exec(object) ?? [];
  if (number === "") return null;
  const node = NODES[kind];
  return node ? toGlobalId(node, number) : number;
};
