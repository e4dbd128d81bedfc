"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../../components/ui/button.tsx";
import { Notice } from "../../components/ui/notice.tsx";
import { oidcProviderName } from "./oidc-provider-name.ts";
import { signInOutside } from "./sign-in-outside.ts";

/** The way in through an outside provider, where one is configured. */
export function OidcButton({ next }: { next: string }) {
  const t = useTranslations();
  const { data: name } = useQuery({
    queryKey: ["sign-in provider"],
    queryFn: oidcProviderName,
    retry: false,
  });
  const [state, setState] = useState<"ready" | "leaving" | "failed">("ready");
  if (!name) return null;
  const leave = () => {
    setState("leaving");
    signInOutside(next).catch(() => setState("failed"));
  };
  return (
    <div className="mt-6 flex flex-col gap-3 border-t pt-6">
      {state === "failed" && <Notice tone="danger">{t("session.nameCantBeReached", { name })}</Notice>}
      <Button variant="secondary" busy={state === "leaving"} onClick={leave}>
        {t("session.signInWithName", { name })}
      </Button>
    </div>
  );
}
