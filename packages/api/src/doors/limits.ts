/** What either door accepts. Measured against the largest operation of the web app, with room to spare. */
export const LIMITS = {
  /** Bytes of an HTTP request body. */
  bodyBytes: 100_000,
  /** Bytes of one WebSocket message from a client. */
  frameBytes: 64_000,
  /** Lexical tokens of a document: graphql-js takes seconds to validate far larger ones. */
  tokens: 2_000,
  depth: 12,
  aliases: 20,
  /**
   * `simulateEligibility` in one document. Anybody may ask, and a history as long as one may be costs up to a millisecond of a core
   * when every rule is told: the cost of fields does not see that.
   */
  simulations: 5,
  /** Cost as graphql-armor counts it: 1 a field, 2 an object, 1.5 times more per level. */
  cost: 10_000,
  /** Live subscriptions on one socket. */
  subscriptionsPerSocket: 50,
  /** Open sockets of one address (loopback excepted). */
  socketsPerAddress: 100,
  /** Messages a socket may send each second before it is closed. */
  messagesPerSecond: 100,
  /** Characters of a client's operation id, which every event repeats. */
  operationIdCharacters: 128,
  /** Time for a new socket to introduce itself (`connection_init`), in milliseconds. */
  connectionInitMs: 5_000,
  /** A socket that goes on asking with so many bytes of answers unread is ended. */
  bufferedBytes: 16_777_216,
} as const;
