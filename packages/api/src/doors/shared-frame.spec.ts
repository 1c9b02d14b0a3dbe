import { expect, test } from "vitest";
import { Receiver } from "ws";
import { sharedFrame } from "./shared-frame.js";

/** What the ws package understands of these bytes. */
const received = async (frames: readonly Buffer[]): Promise<string> => {
  const receiver = new Receiver({ isServer: false, maxPayload: 0 });
  const message = new Promise<string>((resolve, reject) => {
    receiver.on("message", (data: Buffer) => resolve(data.toString()));
    receiver.on("error", reject);
  });
  for (const frame of frames) receiver.write(frame);
  return message;
};

test.each([0, 1, 119, 120, 121, 65_529, 65_530, 200_000])(
  "a message that shares %i bytes is read as one whole text",
  async (size) => {
    const [start, end] = ["début ", "é".repeat(size / 2).padEnd(size / 2, "x")];
    expect(await received(sharedFrame(Buffer.from(start), Buffer.from(end)))).toBe(start + end);
  },
);
