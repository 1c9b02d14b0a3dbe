import { MESSAGE_KINDS, type MessageKind } from "@creneau/schema";
import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../contract/enums.js";
import { PageInfo } from "../contract/node.types.js";
import { DateTime } from "../contract/scalars.js";

const MessageKindEnum = enumOf(MESSAGE_KINDS);
registerEnumType(MessageKindEnum, { name: "MessageKind", description: "What the service writes to somebody about." });

const STATES = ["queued", "sent", "dropped"] as const;
export type MessageState = (typeof STATES)[number];
const MessageStateEnum = enumOf(STATES);
registerEnumType(MessageStateEnum, {
  name: "MessageState",
  description: "What has become of a message.",
  valuesConfig: {
    QUEUED: { description: "It leaves when it is due, or is tried again." },
    SENT: { description: "A mail server has taken it." },
    DROPPED: { description: "It was not sent: what it tells no longer holds, or there is no address." },
  },
});

@ObjectType({
  description:
    "A message to a candidate: that there is one, and what became of it. Its text is between them and the service.",
})
export class FileMessage {
  @Field(() => ID, { description: "Id." })
  id: string;
  @Field(() => MessageKindEnum, { description: "What it is about." })
  kind: MessageKind;
  @Field(() => MessageStateEnum, { description: "What became of it." })
  state: MessageState;
  @Field(() => DateTime, { description: "When it was or is to be sent." })
  at: Date;
}

@ObjectType({ description: "A message in a list." })
export class FileMessageEdge {
  @Field(() => String, { description: "Pass it as `after` to go on from here." })
  cursor: string;
  @Field(() => FileMessage, { description: "The message." })
  node: FileMessage;
}

@ObjectType({ description: "A page of messages, the latest first." })
export class FileMessageConnection {
  @Field(() => [FileMessageEdge], { description: "The messages of this page." })
  edges: FileMessageEdge[];
  @Field(() => PageInfo, { description: "Where this page stands." })
  pageInfo: PageInfo;
}
