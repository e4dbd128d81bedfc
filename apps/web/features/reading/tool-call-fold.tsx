import { Wrench } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ToolCall } from "@laurel/core/records/messages";
import { prettyJson } from "@laurel/core/text/pretty-json";
import { Fold } from "../markdown/fold.tsx";
import { NameText } from "../markdown/name-text.tsx";
import { PlainText } from "../markdown/plain-text.tsx";
import { firstWords } from "./first-words.ts";
import { LongCode } from "./long-code.tsx";

/**
 * A call of a function, folded: its name, and its arguments as JSON; those that are none, as they were
 * written.
 */
export function ToolCallFold({ call: { function: called } }: { call: ToolCall }) {
  const t = useTranslations();
  const written = typeof called.arguments === "string" ? called.arguments : JSON.stringify(called.arguments);
  const json = prettyJson(written);
  return (
    <Fold
      icon={Wrench}
      summary={
        <>
          {t.rich("reading.callsFunction", {
            name: called.name,
            called: () => (
              <code>
                <NameText text={called.name} />
              </code>
            ),
          })}{" "}
          <span dir="ltr">
            <NameText text={firstWords(written)} />
          </span>
        </>
      }
    >
      {json ? (
        <LongCode code={json} language="json" />
      ) : written.trim() === "" ? (
        <p>{t("reading.withoutArguments")}</p>
      ) : (
        <PlainText text={written} />
      )}
    </Fold>
  );
}
