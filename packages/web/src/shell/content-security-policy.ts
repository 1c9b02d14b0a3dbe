import { publicApiUrl, webSocketUrl } from "../graphql/addresses";

/** For a file that is saved and never shown. */
export const INERT = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** What a page may load and talk to: itself, and the API over HTTP and WebSocket. */
export function contentSecurityPolicy({ nonce, development }: { nonce: string; development: boolean }): string {
  const api = publicApiUrl();
  const socket = new URL(webSocketUrl(api)).origin;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // In development Next draws its own overlay with inline styles.
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' ${api} ${socket}`,
    `form-action 'self' ${api}`,
    // The examiner's day opens without a network: public/exam-day-worker.js.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
