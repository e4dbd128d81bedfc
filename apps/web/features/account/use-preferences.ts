"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { changePreferences } from "@laurel/core/people/preference-rules";
import { tellFailure } from "../../lib/tell-failure.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useSession } from "../session/use-session.ts";

/**
 * The signed-in person's preferences, and a function that changes them: at once on this page, then on every
 * device.
 */
export function usePreferences() {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { data: me } = useSession();
  const key = trpc.session.me.queryKey();
  const save = useMutation(
    trpc.account.setPreferences.mutationOptions({
      onMutate: (change) =>
        void queries.setQueryData(
          key,
          (before) => before && { ...before, preferences: changePreferences(before.preferences, change) },
        ),
      onError: (error) => {
        tellFailure(t, t("account.notSaved"))(error);
        void queries.invalidateQueries(trpc.session.me.queryFilter());
      },
    }),
  );
  return { preferences: me?.preferences ?? {}, change: save.mutate };
}
