import { once } from "node:events";
import { connect } from "node:net";

/** One keep-alive HTTP/1.1 connection with one request at a time on its way. */
export type HttpConnection = {
  /** The body of the answer, whatever its status. */
  post(headers: string, body: string): Promise<string>;
  close(): void;
};

const END_OF_HEADERS = "\r\n\r\n";
const LENGTH = /content-length: (\d+)/i;

/** The body once it has arrived whole; `null` until then. */
const bodyOf = (answer: Buffer): string | null => {
  const end = answer.indexOf(END_OF_HEADERS);
  if (end < 0) return null;
  const length = LENGTH.exec(answer.toString("latin1", 0, end))?.[1];
  if (length === undefined) throw new Error(`an answer without length:\n${answer}`);
  const start = end + END_OF_HEADERS.length;
  return answer.length < start + Number(length) ? null : answer.toString("utf8", start, start + Number(length));
};

/**
 * As little as a client can be: the load generator shares two cores with the server and the database, and what it spends on
 * itself would be taken from what it measures. `headers` end with CRLF each.
 */
export const openHttpConnection = async (port: number): Promise<HttpConnection> => {
  const socket = connect(port, "127.0.0.1").setNoDelay();
  await once(socket, "connect");
  let waiting: { resolve: (body: string) => void; reject: (error: Error) => void } | undefined;
  let received: Buffer = Buffer.alloc(0);
  socket.on("data", (bytes) => {
    received = received.length === 0 ? bytes : Buffer.concat([received, bytes]);
    const body = bodyOf(received);
    if (body === null) return;
    received = Buffer.alloc(0);
    waiting?.resolve(body);
  });
  const fail = () => waiting?.reject(new Error("the server hung up"));
  socket.on("error", fail).on("close", fail);
  return {
    post: (headers, body) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(
          `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\n${headers}` +
            `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
        );
      }),
    close: () => socket.destroy(),
  };
};
