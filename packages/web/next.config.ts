import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withIntl = createNextIntlPlugin("./src/i18n/request.ts");

/** Headers that do not depend on the request; the content security policy, which carries a nonce, is set in `src/proxy.ts`. */
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), payment=(), usb=(), geolocation=(self)" },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The workspace root is spelled out, so that a lock file in a parent folder changes nothing.
  turbopack: { root: fileURLToPath(new URL("../..", import.meta.url)) },
  // The ministry's file comes through a form: the API takes 8 MB, and says so of more.
  experimental: { serverActions: { bodySizeLimit: "13mb" } },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    // The mailed and printed links carry a secret: no referrer may.
    ...["/:locale/connexion/lien", "/:locale/mon-dossier/courriel/lien", "/:locale/verifier"].map((source) => ({
      source,
      headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
    })),
  ],
};

export default withIntl(config);
