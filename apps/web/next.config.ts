import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

// Messages are parsed once, when building: the browser gets no parser for them.
const withNextIntl = createNextIntlPlugin({
  experimental: {
    messages: { path: "./messages", format: "json", locales: ["en", "de", "ar"], precompile: true },
  },
});

const nextConfig: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  devIndicators: false,
  agentRules: false,
  // Types are checked by the typecheck script, once, for the whole workspace.
  typescript: { ignoreBuildErrors: true },
  // A redirect from within a page would first send the page.
  redirects: async () => [{ source: "/", destination: "/campaigns", permanent: false }],
  experimental: { optimizePackageImports: ["lucide-react"] },
};

export default withNextIntl(nextConfig);
