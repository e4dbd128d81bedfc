import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { connection } from "next/server";
import type { ReactNode } from "react";
import { AppFrame } from "../features/shell/app-frame.tsx";
import { Providers } from "../features/shell/providers.tsx";
import { LOCALES } from "../i18n/locales.ts";
import { textsOf } from "../i18n/page-texts.tsx";
import { requestLocale } from "../i18n/request-locale.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Laurel", template: "%s · Laurel" },
  description: "Preference-data labeling",
};
export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf9f6" },
    { media: "(prefers-color-scheme: dark)", color: "#131412" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // A nonce is new for every request, so no page may be rendered ahead of time.
  await connection();
  const nonce = nonceOf((await headers()).get("content-security-policy"));
  const locale = await requestLocale();
  return (
    <html lang={locale} dir={LOCALES[locale].direction} suppressHydrationWarning>
      <body>
        <Providers nonce={nonce} locale={locale} messages={await textsOf(["account", "shell", "ui"])}>
          <AppFrame>{children}</AppFrame>
        </Providers>
      </body>
    </html>
  );
}

/** The nonce that a content-security-policy header allows, if it names one. */
function nonceOf(policy: string | null): string | undefined {
  return policy?.match(/'nonce-([A-Za-z0-9+/_-]+={0,2})'/)?.[1];
}
