/** What kind of installation this web app serves; read at run time, so that one build serves them all. */
export const installation = () => ({
  demonstration: process.env.DEMONSTRATION === "true",
  /** Page of the development mailbox, which exists only beside a demonstration. */
  mailboxUrl: `http://localhost:${process.env.MAILBOX_PORT ?? "1080"}/`,
});
