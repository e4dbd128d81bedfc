"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Ban, Eraser, KeyRound, MoreHorizontal, ShieldCheck, ShieldOff, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AlertDialog } from "../../components/ui/alert-dialog.tsx";
import { Button } from "../../components/ui/button.tsx";
import { Menu, MenuItem } from "../../components/ui/menu.tsx";
import type { Translate } from "../../i18n/translate.ts";
import { tellFailure } from "../../lib/tell-failure.ts";
import { type RouterOutputs, useTRPC } from "../../lib/trpc.ts";
import type { OneTimeLink } from "./links-dialog.tsx";

type Person = RouterOutputs["people"]["list"]["rows"][number];

/**
 * What an admin can do about one person. A new link takes one click; what takes something away asks first.
 */
export function PersonMenu({ person, onLink }: { person: Person; onLink: (link: OneTimeLink) => void }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [asked, setAsked] = useState<PersonQuestion | null>(null);
  const refresh = () => queries.invalidateQueries(trpc.people.pathFilter());
  const settled = { onSuccess: refresh, onSettled: () => setAsked(null) };
  const link = useMutation(
    trpc.people.reissueLink.mutationOptions({
      onSuccess: async (made) => {
        onLink({ name: person.name, email: person.email, link: made.link });
        await refresh();
      },
      onError: tellFailure(t, t("people.menu.noLink")),
    }),
  );
  const disable = useMutation(
    trpc.people.setDisabled.mutationOptions({
      ...settled,
      onError: tellFailure(t, t("people.menu.notChanged")),
    }),
  );
  const setRole = useMutation(
    trpc.people.setRole.mutationOptions({ ...settled, onError: tellFailure(t, t("people.roleNotChanged")) }),
  );
  const erase = useMutation(
    trpc.people.erase.mutationOptions({
      ...settled,
      onError: tellFailure(t, t("people.menu.notErased")),
    }),
  );
  const disabled = person.disabledAt !== null;
  const confirm = () => {
    if (asked === "disable") disable.mutate({ userId: person.id, disabled: true });
    else if (asked === "erase") erase.mutate({ userId: person.id });
    else if (asked) setRole.mutate({ userId: person.id, role: asked === "make-admin" ? "admin" : "member" });
  };
  const question = personQuestion(t, asked ?? "disable", person.name);
  return (
    <div className="flex justify-end gap-1">
      {!disabled && (
        <Button
          variant="secondary"
          size="small"
          busy={link.isPending}
          onClick={() => link.mutate({ userId: person.id })}
        >
          <KeyRound aria-hidden />{" "}
          {person.hasPassword ? t("people.menu.resetPassword") : t("people.menu.newLink")}
        </Button>
      )}
      <Menu
        trigger={
          <button
            type="button"
            aria-label={t("people.menu.title", { name: person.name })}
            className="rounded-md p-1.5 text-muted-foreground hover:bg-muted hover:text-foreground"
          >
            <MoreHorizontal aria-hidden className="size-5" />
          </button>
        }
      >
        {person.role === "admin" ? (
          <MenuItem onClick={() => setAsked("make-member")}>
            <ShieldOff aria-hidden /> {t("people.makeMember")}
          </MenuItem>
        ) : (
          <MenuItem onClick={() => setAsked("make-admin")}>
            <ShieldCheck aria-hidden /> {t("people.makeAdmin")}
          </MenuItem>
        )}
        {disabled ? (
          <MenuItem onClick={() => disable.mutate({ userId: person.id, disabled: false })}>
            <Undo2 aria-hidden className="rtl:-scale-x-100" /> {t("people.menu.enable")}
          </MenuItem>
        ) : (
          <MenuItem destructive onClick={() => setAsked("disable")}>
            <Ban aria-hidden /> {t("people.disable")}
          </MenuItem>
        )}
        <MenuItem destructive onClick={() => setAsked("erase")}>
          <Eraser aria-hidden /> {t("people.menu.erase")}
        </MenuItem>
      </Menu>
      <AlertDialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={question.title}
        action={question.action}
        destructive={asked === "disable" || asked === "erase"}
        busy={disable.isPending || setRole.isPending || erase.isPending}
        onConfirm={confirm}
      >
        {question.text}
      </AlertDialog>
    </div>
  );
}

type PersonQuestion = "disable" | "make-admin" | "make-member" | "erase";

/** The question that is asked before an account is changed. */
function personQuestion(
  t: Translate,
  question: PersonQuestion,
  name: string,
): { title: string; action: string; text: string } {
  switch (question) {
    case "disable":
      return {
        title: t("people.confirm.disable", { name }),
        action: t("people.disable"),
        text: t("people.confirm.disableHelp"),
      };
    case "make-admin":
      return {
        title: t("people.confirm.admin", { name }),
        action: t("people.makeAdmin"),
        text: t("people.confirm.adminHelp"),
      };
    case "make-member":
      return {
        title: t("people.confirm.member", { name }),
        action: t("people.makeMember"),
        text: t("people.confirm.memberHelp"),
      };
    case "erase":
      return {
        title: t("people.confirm.erase", { name }),
        action: t("people.confirm.eraseAction"),
        text: t("people.confirm.eraseHelp"),
      };
  }
}
