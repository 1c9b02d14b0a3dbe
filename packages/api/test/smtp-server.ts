import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

export type Taken = { readonly messageId: string; readonly to: string; readonly raw: string };

/** What to do with a message once it is here whole: take it, refuse it, or break the wire before answering. */
type Answer = "accept" | "cut" | { readonly refuse: string };

/** An SMTP server that does as a test says, for what a mail server that works cannot show. Port 0 draws one. */
export type SmtpServer = {
  readonly port: number;
  readonly url: string;
  /** Every message that was here whole, in order, whatever was answered. */
  readonly taken: readonly Taken[];
  close(): Promise<void>;
};

export type SmtpOptions = {
  readonly port?: number;
  /** Asked once the message is here, before the answer: the moment between sending and knowing. */
  readonly onMessage?: (taken: Taken) => Answer | Promise<Answer>;
  /** The answer to an address. */
  readonly onRecipient?: (address: string) => string;
};

const converse = (socket: Socket, taken: Taken[], { onMessage, onRecipient }: Required<Omit<SmtpOptions, "port">>) => {
  let to = "";
  let data: string | null = null;
  let rest = "";
  const say = (line: string) => socket.write(`${line}\r\n`);

  const endOfMessage = async (raw: string) => {
    const message = { messageId: /^message-id: *(\S+)/im.exec(raw)?.[1] ?? "", to, raw };
    taken.push(message);
    const answer = await onMessage(message);
    if (answer === "cut") socket.resetAndDestroy();
    else say(answer === "accept" ? "250 kept" : answer.refuse);
  };
  const command = (line: string) => {
    const [verb = ""] = line.toUpperCase().split(/[ :]/);
    if (verb === "RCPT") to = /<(.*)>/.exec(line)?.[1] ?? "";
    if (verb === "DATA") data = "";
    const answers: Record<string, string> = { RCPT: onRecipient(to), DATA: "354 go on", QUIT: "221 bye" };
    say(answers[verb] ?? "250 ok");
  };

  say("220 test");
  socket.setEncoding("utf8").on("data", (text: string) => {
    rest += text;
    for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (data === null) command(line);
      else if (line === ".") {
        const raw = data;
        data = null;
        void endOfMessage(raw);
      } else data += `${line}\r\n`;
    }
  });
  socket.on("error", () => socket.destroy());
};

export const startSmtpServer = async ({
  port = 0,
  onMessage = () => "accept",
  onRecipient = () => "250 ok",
}: SmtpOptions = {}): Promise<SmtpServer> => {
  const taken: Taken[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    converse(socket, taken, { onMessage, onRecipient });
  }).listen(port, "127.0.0.1");
  await once(server, "listening");
  const listening = (server.address() as AddressInfo).port;
  return {
    port: listening,
    url: `smtp://127.0.0.1:${listening}`,
    taken,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
};
