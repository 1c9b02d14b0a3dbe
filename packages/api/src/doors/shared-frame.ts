/** First byte of a whole text message. Source: RFC 6455, 5.2. */
const WHOLE_TEXT = 0x81;
const SHORT = 126;
const LENGTH_16 = 126;
const LENGTH_64 = 127;

/** A server's frame header: it never masks. */
const headerBytes = (length: number): number => (length < SHORT ? 2 : length <= 0xffff ? 4 : 10);

const writeHeader = (target: Buffer, length: number): number => {
  target[0] = WHOLE_TEXT;
  if (length < SHORT) {
    target[1] = length;
    return 2;
  }
  if (length <= 0xffff) {
    target[1] = LENGTH_16;
    target.writeUInt16BE(length, 2);
    return 4;
  }
  target[1] = LENGTH_64;
  target.writeBigUInt64BE(BigInt(length), 2);
  return 10;
};

/** Above this size the shared bytes are handed on as they are: copying them for each socket would cost more than a second write. */
const COPY_BYTES = 16_384;

/**
 * The bytes of one text message made of a start of its own and an end that many messages share. One buffer, and so one write,
 * for all but large messages.
 */
export const sharedFrame = (start: Buffer, end: Buffer): readonly Buffer[] => {
  const length = start.length + end.length;
  const isCopied = end.length <= COPY_BYTES;
  const buffer = Buffer.allocUnsafe(headerBytes(length) + (isCopied ? length : start.length));
  const at = writeHeader(buffer, length);
  start.copy(buffer, at);
  if (!isCopied) return [buffer, end];
  end.copy(buffer, at + start.length);
  return [buffer];
};
